package org.laodongmei.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.desk.State;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Refused.Reason;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PublishingTests {

    @TempDir Path folder;

    private Newsroom room;

    @BeforeEach
    void open() {
        room = new Newsroom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onlyWhatWentThroughReviewGoesLiveAndOnlyByAPublisher() {
        String id = room.submitted("面点师大赛");
        refused(Reason.NOT_NOW, () -> publish(id, null, null));
        String through = room.approved("焊工");
        refused(
                Reason.NOT_ALLOWED,
                () -> room.publishing.publish(Map.of(through, 1), room.li, null, null, null));
        publish(through, null, null);
        assertThat(room.state(through)).isEqualTo(State.LIVE);
    }

    @Test
    void aPieceWithoutADateGetsThatOfItsFirstPublication() {
        String id = room.approved("面点师大赛");
        room.pass(Duration.ofDays(2));
        publish(id, null, null);
        assertThat(room.entries.liveDrafts(List.of(id)).get(id).dated()).isEqualTo(room.now);
    }

    @Test
    void itsAddressFollowsFromTheTitleUnlessSomebodyChoseOne() {
        String id = room.approved("面点师大赛");
        assertThat(room.desk.find(id).orElseThrow().slug()).isEqualTo("mian-dian-shi-da-sai");
        String second = room.approved("面点师大赛");
        assertThat(room.desk.find(second).orElseThrow().slug()).isEqualTo("mian-dian-shi-da-sai-2");
    }

    @Test
    void atItsTimeItGoesLiveAndAtTheEndItIsTakenOff() {
        String id = room.approved("面点师大赛");
        publish(id, in(60), in(120));
        assertThat(room.state(id)).isEqualTo(State.SCHEDULED);
        assertThat(room.publishing.next()).contains(in(60));
        room.publishing.carryOut();
        assertThat(room.state(id)).isEqualTo(State.SCHEDULED);
        room.pass(Duration.ofMinutes(61));
        room.publishing.carryOut();
        assertThat(room.state(id)).isEqualTo(State.LIVE);
        room.pass(Duration.ofMinutes(60));
        room.publishing.carryOut();
        assertThat(room.desk.find(id).orElseThrow().live()).isNull();
        assertThat(room.publishing.next()).isEmpty();
        assertThat(room.reviews.decisions(id).reversed())
                .extracting(Decision::act)
                .startsWith(Act.WITHDRAWN, Act.PUBLISHED, Act.SCHEDULED);
    }

    @Test
    void whatWasMissedWhileTheServerWasDownIsDoneWhenItIsUp() throws InterruptedException {
        String id = room.approved("面点师大赛");
        publish(id, in(60), null);
        room.pass(Duration.ofDays(1));
        try (Timetable timetable =
                new Timetable(room.database, room.publishing, room.trash, () -> room.now)) {
            timetable.start();
            for (int i = 0; i < 100 && room.state(id) != State.LIVE; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(room.state(id)).isEqualTo(State.LIVE);
    }

    @Test
    void aBundleGoesTogetherOrNotAtAll() {
        String one = room.approved("一");
        String two = room.approved("二");
        room.publishing.publish(Map.of(one, 1, two, 1), room.sun, in(60), null, "topic");
        room.change(two, room.li, "又改了。");
        assertThat(room.state(two)).isEqualTo(State.SUBMITTED);
        assertThat(room.state(one)).isEqualTo(State.APPROVED);
        room.pass(Duration.ofHours(2));
        room.publishing.carryOut();
        assertThat(room.desk.find(one).orElseThrow().live()).isNull();
        refused(
                Reason.NOT_NOW,
                () ->
                        room.publishing.publish(
                                Map.of(one, 1, two, 2), room.sun, null, null, "topic"));
        assertThat(room.desk.find(one).orElseThrow().live()).isNull();
    }

    @Test
    void itIsMovedAndCalledOff() {
        String id = room.approved("面点师大赛");
        publish(id, in(60), null);
        room.publishing.move(id, room.sun, in(600));
        assertThat(room.publishing.next()).contains(in(600));
        refused(Reason.TIME_UNFIT, () -> room.publishing.move(id, room.sun, in(-5)));
        room.publishing.unschedule(List.of(id), room.sun, List.of());
        assertThat(room.state(id)).isEqualTo(State.APPROVED);
        assertThat(room.publishing.next()).isEmpty();
    }

    @Test
    void takingBackNeedsAReasonAndLeavesADraft() {
        String id = room.approved("面点师大赛");
        publish(id, null, null);
        refused(Reason.REASON_NEEDED, () -> room.publishing.withdraw(List.of(id), room.sun, ""));
        room.publishing.withdraw(List.of(id), room.sun, "地名有误");
        assertThat(room.entries.live(List.of(id))).isEmpty();
        assertThat(room.state(id)).isEqualTo(State.DRAFT);
        room.reviews.submit(id, room.version(id), room.li, "", Set.of());
    }

    @Test
    void whatWasThrownAwayIsOutOfSightAndComesBackAsADraft() {
        String id = room.approved("面点师大赛");
        publish(id, null, null);
        refused(
                Reason.NOT_ALLOWED,
                () -> room.publishing.trash(List.of(id), room.li, room.reviews));
        room.publishing.trash(List.of(id), room.sun, room.reviews);
        assertThat(room.entries.live(List.of(id))).isEmpty();
        assertThat(room.state(id)).isEqualTo(State.TRASHED);
        room.publishing.restore(List.of(id), room.sun, room.reviews);
        assertThat(room.state(id)).isEqualTo(State.DRAFT);
    }

    private void publish(String id, @Nullable Instant at, @Nullable Instant until) {
        room.publishing.publish(Map.of(id, room.draftNumber(id)), room.sun, at, until, null);
    }

    private Instant in(int minutes) {
        return room.now.plus(Duration.ofMinutes(minutes));
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

package org.laodongmei.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Refused.Reason;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ReviewsTests {

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
    void aPiecePassesEachStepBeforeWhoeverItIsFor() {
        String id = room.submitted("面点师大赛");
        assertThat(room.state(id)).isEqualTo(State.SUBMITTED);
        refused(Reason.NOT_ALLOWED, () -> room.reviews.approve(id, 1, room.zhao, ""));
        refused(Reason.NOT_ALLOWED, () -> room.reviews.approve(id, 1, room.li, ""));
        room.reviews.approve(id, 1, room.wang, "数字已核对");
        refused(Reason.NOT_ALLOWED, () -> room.reviews.approve(id, 1, room.wang, ""));
        room.reviews.approve(id, 1, room.zhao, "");
        assertThat(room.state(id)).isEqualTo(State.APPROVED);
        assertThat(room.reviews.decisions(id))
                .extracting(Decision::act)
                .containsExactly(Act.SUBMITTED, Act.APPROVED, Act.APPROVED);
        assertThat(room.reviews.decisions(id).get(1).reason()).isEqualTo("数字已核对");
        assertThat(room.reviews.decisions(id).get(1).stage()).isEqualTo("初审");
    }

    @Test
    void aReviewerOfOneChannelDecidesInNoOther() {
        room.stages.set("", "craft", List.of(Newsroom.stage(1, "初审")));
        String id = room.written("工匠");
        var draft = room.writing.open(id).orElseThrow().draft();
        var moved =
                new Draft(
                        id,
                        "article",
                        id,
                        "工匠",
                        "",
                        "文",
                        "craft",
                        List.of(),
                        List.of(),
                        draft.dated(),
                        "",
                        "",
                        null,
                        Map.of());
        room.kept(room.writing.keep(moved, room.version(id), room.li.id(), null, ""));
        room.reviews.submit(id, room.version(id), room.li, "", Set.of());
        refused(
                Reason.NOT_ALLOWED,
                () -> room.reviews.approve(id, room.draftNumber(id), room.wang, ""));
    }

    @Test
    void itIsReturnedOnlyWithAReason() {
        String id = room.submitted("面点师大赛");
        refused(Reason.REASON_NEEDED, () -> room.reviews.giveBack(id, 1, room.wang, "  "));
        room.reviews.giveBack(id, 1, room.wang, "请核对地名");
        assertThat(room.state(id)).isEqualTo(State.RETURNED);
        room.change(id, room.li, "宣城的船厂。");
        assertThat(room.state(id)).isEqualTo(State.RETURNED);
        room.reviews.submit(id, room.version(id), room.li, "", Set.of());
        assertThat(room.state(id)).isEqualTo(State.SUBMITTED);
    }

    @Test
    void anApprovalNamesTheRevisionThatWasLookedAt() {
        String id = room.submitted("面点师大赛");
        room.change(id, room.li, "改了一个字。");
        refused(Reason.CHANGED, () -> room.reviews.approve(id, 1, room.wang, ""));
        room.reviews.approve(id, 2, room.wang, "");
    }

    @Test
    void aChangeAfterApprovalSendsItBackToTheFirstStep() {
        String id = room.approved("面点师大赛");
        room.change(id, room.li, "江边的船厂，");
        assertThat(room.state(id)).isEqualTo(State.SUBMITTED);
        assertThat(room.desk.find(id).orElseThrow().step()).isEqualTo(1);
        assertThat(room.reviews.decisions(id).getLast().act()).isEqualTo(Act.VOIDED);
        assertThat(room.reviews.decisions(id).getLast().who()).isEqualTo(room.li.id());
    }

    @Test
    void aReviewerMayMendAWordInTheirOwnStepAndIsOnRecordForIt() {
        String id = room.submitted("面点师大赛");
        room.reviews.approve(id, 1, room.wang, "");
        room.change(id, room.zhao, "江畔的船厂。");
        assertThat(room.desk.find(id).orElseThrow().step()).isEqualTo(2);
        assertThat(room.history.of(id, 9).getFirst().by()).isEqualTo(room.zhao.id());
        room.reviews.approve(id, 2, room.zhao, "");
        assertThat(room.state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void nobodyApprovesWhatTheySubmittedNorTwoStepsOfIt() {
        var both = room.somebody("qian", new Grant(Role.REVIEWER, null, 0));
        String own = room.written("自己的稿");
        room.reviews.submit(own, room.version(own), both, "", Set.of());
        refused(Reason.OWN_PIECE, () -> room.reviews.approve(own, 1, both, ""));
        String id = room.submitted("别人的稿");
        room.reviews.approve(id, 1, both, "");
        refused(Reason.SAME_PERSON, () -> room.reviews.approve(id, 1, both, ""));
    }

    @Test
    void aStepMayBeForNamedPeopleOnly() {
        room.stages.set("", "news", List.of(new Stage(1, "初审", List.of(room.zhao.id()))));
        var other = room.somebody("qian", new Grant(Role.REVIEWER, null, 0));
        String id = room.submitted("面点师大赛");
        refused(Reason.NOT_ALLOWED, () -> room.reviews.approve(id, 1, other, ""));
        assertThat(room.reviews.decidable(other, List.of(room.desk.find(id).orElseThrow())))
                .isEmpty();
    }

    @Test
    void aChannelWithoutStepsNeedsNoReview() {
        room.stages.set("", "local", List.of());
        String id = room.submitted("面点师大赛");
        assertThat(room.state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsNotFinishedMayBeWrittenButNotSubmitted() {
        var draft = Newsroom.draft("", "");
        Version version = room.kept(room.writing.autosave(draft, Version.NONE, room.li.id(), null));
        assertThatThrownBy(() -> room.reviews.submit(draft.id(), version, room.li, "", Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.UNFINISHED);
                            assertThat(refused.problems().getFirst().zh()).isEqualTo("要有标题");
                        });
    }

    @Test
    void aTextThatSomebodyChangedSinceIsNotSubmittedUnseen() {
        String id = room.written("面点师大赛");
        Version seen = room.version(id);
        room.change(id, room.sun, "别人改过。");
        refused(Reason.CHANGED, () -> room.reviews.submit(id, seen, room.li, "", Set.of()));
    }

    @Test
    void everyDecisionIsInTheAuditLog() {
        String id = room.approved("面点师大赛");
        assertThat(room.audit.before(Long.MAX_VALUE, 3))
                .allMatch(act -> act.subject().equals(id))
                .extracting(act -> act.act())
                .containsExactly("entry.approved", "entry.approved", "entry.submitted");
        assertThat(room.audit.firstBreak()).isEmpty();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

package org.laodongmei.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class TrashTests {

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
    void afterThirtyDaysItIsDestroyedWithAllThatIsKnownOfIt() {
        String old = room.approved("旧的");
        String kept = room.written("新的");
        room.publishing.publish(Map.of(old, 1), room.sun, null, null, null);
        room.publishing.trash(List.of(old), room.sun, room.reviews);
        room.pass(Duration.ofDays(29));
        assertThat(room.trash.empty()).isZero();
        room.publishing.trash(List.of(kept), room.li, room.reviews);
        room.pass(Duration.ofDays(2));
        assertThat(room.trash.empty()).isEqualTo(1);
        assertThat(room.desk.find(old)).isEmpty();
        assertThat(room.history.of(old, 10)).isEmpty();
        assertThat(room.reviews.decisions(old)).isEmpty();
        assertThat(room.state(kept)).isEqualTo(State.TRASHED);
        assertThat(room.audited()).contains("entry.destroyed 旧的");
    }

    @Test
    void whatReadersSawTheySeeAgainWhenItIsUndoneAtOnce() {
        String id = room.approved("面点师");
        room.publishing.publish(Map.of(id, 1), room.sun, null, null, null);
        room.publishing.trash(List.of(id), room.sun, room.reviews);
        Account both = room.somebody("both", new Grant(Role.ADMINISTRATOR, null, 0));
        room.publishing.undoTrash(List.of(id), both, room.reviews);
        assertThat(room.state(id)).isEqualTo(State.LIVE);
    }

    @Test
    void laterItIsADraftAgainAndWhatWasNotThrownAwayIsLeftAlone() {
        String id = room.approved("面点师");
        room.publishing.publish(Map.of(id, 1), room.sun, null, null, null);
        Account admin = room.somebody("both", new Grant(Role.ADMINISTRATOR, null, 0));
        assertThatThrownBy(() -> room.publishing.restore(List.of(id), admin, room.reviews))
                .extracting("reason")
                .isEqualTo(Refused.Reason.NOT_NOW);
        room.publishing.trash(List.of(id), room.sun, room.reviews);
        room.pass(Duration.ofMinutes(11));
        assertThatThrownBy(() -> room.publishing.undoTrash(List.of(id), admin, room.reviews))
                .extracting("reason")
                .isEqualTo(Refused.Reason.NOT_NOW);
        room.publishing.restore(List.of(id), admin, room.reviews);
        assertThat(room.state(id)).isEqualTo(State.DRAFT);
    }
}

package org.laodongmei.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.review.figures.Contribution;
import org.laodongmei.review.figures.Contributions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

class ContributionsTests {

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
    void whatWasSubmittedAndUsedCountsOnceWhenItWasFirst() {
        String id = room.approved("面点师");
        room.publishing.publish(Map.of(id, 1), room.sun, null, null, null);
        room.pass(Duration.ofDays(40));
        room.change(id, room.li, "又改了。");
        room.reviews.submit(id, room.version(id), room.li, "", Set.of());
        Contributions contributions = new Contributions(room.database, room.desk);
        assertThat(contributions.between(room.now.minus(Duration.ofDays(50)), room.now))
                .extracting(Contribution::used)
                .containsExactly(false, true);
        assertThat(
                        contributions.between(
                                room.now.minus(Duration.ofDays(1)), room.now.plusSeconds(1)))
                .isEmpty();
    }
}

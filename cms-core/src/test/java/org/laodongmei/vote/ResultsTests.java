package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.laodongmei.vote.PollingPlace.SLUG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.ledger.Curve;
import org.laodongmei.vote.ledger.Curve.Hour;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ResultsTests {

    @TempDir Path folder;

    @Test
    void theMostLikedStandFirstAndEqualsShareTheirPlace() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            for (int candidate : List.of(3, 3, 4, 1)) {
                place.counted(place.browser(), candidate);
            }
            assertThat(result(place).standings())
                    .extracting(it -> it.candidate().number(), Results.Standing::rank)
                    .containsExactly(tuple(3, 1), tuple(1, 2), tuple(4, 2), tuple(2, 4));
        }
    }

    @Test
    void theCurveHasTheHoursInWhichSomebodyVotedWithWhatWasTakenOut() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            long first = place.counted(place.browser(), 1).receipt().line();
            place.counted(place.browser(), 2);
            place.later(Duration.ofHours(3));
            place.counted(place.browser(), 2);
            place.campaigns.takeOut("somebody", SLUG, List.of(first), "程序刷的赞。");

            Result result = result(place);
            Instant hour = PollingPlace.START.plus(Duration.ofHours(2));
            assertThat(result.hours())
                    .containsExactly(
                            new Hour(hour, 2, 1), new Hour(hour.plus(Duration.ofHours(3)), 1, 0));
            assertThat(result.counted()).isEqualTo(2);
            assertThat(result.voided()).isEqualTo(1);
            assertThat(result.acts())
                    .extracting(Act::kind, Act::ballots)
                    .containsExactly(tuple(Act.Kind.VOIDED, 1));
        }
    }

    private static Result result(PollingPlace place) {
        return new Results(place.campaigns, new Curve(place.votes)).of(SLUG).orElseThrow();
    }
}

package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.vote.PollingPlace.SLUG;
import static org.laodongmei.vote.PollingPlace.from;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Pace;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.ledger.Cast;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ballots when the machine, or a crowd, does what it should not. */
class HardTimesTests {

    private static final Instant END = Instant.parse("2026-07-31T16:00:00Z");

    @TempDir Path folder;

    @Test
    void whileTheDiskIsFullNothingIsPromisedAndThenItGoesOn() {
        List<String> receipts = new ArrayList<>();
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            receipts.add(place.counted(place.browser(), 1).receipt().toString());
            int pages =
                    place.votes
                            .read(db -> db.fetchSingle("pragma page_count"))
                            .get(0, Integer.class);
            String unlucky = "";
            for (int i = 0; i < 200 && unlucky.isEmpty(); i++) {
                String browser = place.browser();
                limit(place, pages + 3);
                switch (place.cast(browser, 1)) {
                    case Answer.Counted it -> receipts.add(it.receipt().toString());
                    case Answer.Refused it -> {
                        assertThat(it.why()).isEqualTo(Refusal.BUSY);
                        assertThat(it.delay()).isPositive();
                        unlucky = browser;
                    }
                    case Answer.Asked it -> throw new AssertionError(it);
                }
            }
            assertThat(unlucky).isNotEmpty();
            limit(place, pages + 3);
            assertThat(place.refused(unlucky, 1).why()).isEqualTo(Refusal.BUSY);
            assertSound(place, receipts);

            limit(place, 1_000_000);
            Answer.Counted again = place.counted(unlucky, 1);
            assertThat(again.repeated()).isFalse();
            receipts.add(again.receipt().toString());
            assertSound(place, receipts);
        }
        try (PollingPlace place = new PollingPlace(folder)) {
            assertSound(place, receipts);
        }
    }

    /** Of the connection that writes, which may be a new one after each failure. */
    private static void limit(PollingPlace place, int pages) {
        place.votes.write(tx -> tx.fetch("pragma max_page_count = " + pages));
    }

    private static void assertSound(PollingPlace place, List<String> receipts) {
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(place.ballots.check(SLUG, receipt)).isPresent());
        assertThat(place.campaigns.counts(SLUG)).containsExactly(receipts.size(), 0, 0, 0);
        assertThat(place.audited().faults()).isEmpty();
    }

    @Test
    void whileAnotherProcessHoldsTheFileVotersAreToldSoInSecondsAndThenItGoesOn() throws Exception {
        try (PollingPlace place = new PollingPlace(folder).withCampaign();
                Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("votes.db"));
                Statement lock = other.createStatement()) {
            String browser = place.browser();
            place.counted(browser, 1);
            lock.execute("begin immediate");
            long began = System.nanoTime();
            Answer.Refused refused = place.refused(browser, 2);
            assertThat(refused.why()).isEqualTo(Refusal.BUSY);
            assertThat(refused.delay()).isPositive();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(8));
            lock.execute("rollback");

            assertThat(place.counted(browser, 2).repeated()).isFalse();
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 1, 0, 0);
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    @Test
    void aClockSetBackGivesNobodyADayMoreAndOpensNothingThatIsFinal() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            place.later(Duration.ofDays(2));
            for (int candidate = 1; candidate <= 3; candidate++) {
                place.counted(browser, candidate);
            }
            place.later(Duration.ofDays(-1));
            assertThat(place.refused(browser, 4).rule()).isEqualTo(Cast.Refusal.DAY);
            assertThat(place.counted(browser, 1).repeated()).isTrue();

            String other = place.browser();
            place.now = END.plusSeconds(5);
            place.campaigns.freeze("somebody", SLUG);
            place.now = END.minus(Duration.ofDays(3));
            assertThat(place.refused(other, 1).why()).isEqualTo(Refusal.WINDOW);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 1, 1, 0);
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    @Test
    void aRestartInTheLastSecondLosesNobodysBallotAndLetsNobodyInLate() {
        String first;
        String late;
        String receipt;
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            first = place.browser();
            late = place.browser();
            place.now = END.minusMillis(600);
            receipt = place.counted(first, 1).receipt().toString();
        }
        try (PollingPlace place = new PollingPlace(folder)) {
            place.now = END.minusMillis(1);
            place.counted(first, 2);
            place.now = END;
            Answer.Counted again = place.counted(first, 1);
            assertThat(again.repeated()).isTrue();
            assertThat(again.receipt().toString()).isEqualTo(receipt);
            assertThat(place.refused(late, 1).why()).isEqualTo(Refusal.WINDOW);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 1, 0, 0);
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    @Test
    void ofTenThousandBrowsersBehindOneAddressOnlyAsManyCountAsThePaceAllows() {
        try (PollingPlace place = new PollingPlace(folder, Pace.USUAL).withCampaign()) {
            List<String> browsers = new ArrayList<>();
            while (browsers.size() < 10_000) {
                place.ballots
                        .token(SLUG, from(1))
                        .ifPresentOrElse(browsers::add, () -> place.later(Duration.ofMinutes(10)));
            }
            place.later(Duration.ofMinutes(10));
            for (String browser : browsers) {
                place.cast(browser, 2);
            }
            assertThat(place.campaigns.counts(SLUG)).containsExactly(0, Pace.USUAL.crowd(), 0, 0);
            place.refusals.flush();
            Map<Refusal, Integer> refused =
                    place.refusals.of(SLUG).stream()
                            .collect(
                                    Collectors.toMap(
                                            Refusals.Hour::why,
                                            Refusals.Hour::count,
                                            Integer::sum));
            assertThat(refused)
                    .isEqualTo(
                            Map.of(
                                    Refusal.PROOF, Pace.USUAL.flood() - Pace.USUAL.crowd(),
                                    Refusal.NET, browsers.size() - Pace.USUAL.flood()));
            // A neighbour is not made to pay for it.
            assertThat(place.ballots.cast(SLUG, from(2), new Shown(browsers.getLast(), "", ""), 1))
                    .containsInstanceOf(Answer.Counted.class);
        }
    }
}

package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.vote.PollingPlace.SLUG;
import static org.laodongmei.vote.PollingPlace.YAML;
import static org.laodongmei.vote.PollingPlace.from;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.ledger.Cast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class BallotsTests {

    @TempDir Path folder;

    @Test
    void threeLikesADayCountAndTheFourthIsToldWhenToComeAgain() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();

            assertThat(place.counted(browser, 1).voter().left()).isEqualTo(2);
            place.counted(browser, 2);
            Answer.Voter voter = place.counted(browser, 3).voter();
            assertThat(voter.left()).isZero();
            assertThat(voter.liked()).containsExactly(1, 2, 3);
            Instant midnight = Instant.parse("2026-07-01T16:00:00Z");
            assertThat(voter.next()).isEqualTo(midnight);

            Answer.Refused fourth = place.refused(browser, 4);
            assertThat(fourth.why()).isEqualTo(Refusal.LIMIT);
            assertThat(fourth.rule()).isEqualTo(Cast.Refusal.DAY);
            assertThat(fourth.next()).isEqualTo(midnight);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 1, 1, 0);

            place.now = midnight;
            assertThat(place.counted(browser, 1).repeated()).isFalse();
            assertThat(place.campaigns.counts(SLUG)).containsExactly(2, 1, 1, 0);
        }
    }

    @Test
    void theSameBallotTwiceGetsTheSameReceiptAndCountsOnce() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            Answer.Counted first = place.counted(browser, 2);
            Answer.Counted again = place.counted(browser, 2);

            assertThat(again.receipt()).isEqualTo(first.receipt());
            assertThat(again.repeated()).isTrue();
            assertThat(place.campaigns.counts(SLUG)).containsExactly(0, 1, 0, 0);
        }
    }

    @Test
    void fiftyPostsAtOnceFromTwoTabsAreThreeBallots() throws Exception {
        try (PollingPlace place = new PollingPlace(folder).withCampaign();
                ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            String browser = place.browser();
            List<Callable<Answer>> posts =
                    IntStream.range(0, 50)
                            .<Callable<Answer>>mapToObj(i -> () -> place.cast(browser, 1 + i % 4))
                            .toList();
            Set<String> receipts = new HashSet<>();
            for (Future<Answer> answer : tabs.invokeAll(posts)) {
                if (answer.get() instanceof Answer.Counted counted) {
                    receipts.add(counted.receipt().toString());
                }
            }
            assertThat(receipts).hasSize(3);
            assertThat(place.campaigns.counts(SLUG).stream().mapToInt(it -> it).sum()).isEqualTo(3);
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    @Test
    void beforeTheBeginningAndAfterTheEndNothingCountsWhateverTheVotersClockSays() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            place.now = PollingPlace.START.minusMillis(1);
            assertThat(place.ballots.token(SLUG, from(1))).isEmpty();
            Answer.Refused early = place.refused(browser, 1);
            assertThat(early.why()).isEqualTo(Refusal.WINDOW);
            assertThat(early.next()).isEqualTo(PollingPlace.START);

            place.now = Instant.parse("2026-07-31T15:59:59.999Z");
            place.counted(browser, 1);
            place.later(Duration.ofMillis(1));
            assertThat(place.refused(browser, 2).why()).isEqualTo(Refusal.WINDOW);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 0, 0, 0);
        }
    }

    @Test
    void anAnswerLostInTheLastSecondIsGivenWhenTheCampaignIsOver() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            place.now = Instant.parse("2026-07-31T15:59:59.999Z");
            Answer.Counted counted = place.counted(browser, 1);
            place.later(Duration.ofSeconds(3));
            Answer.Counted again = place.counted(browser, 1);
            assertThat(again.repeated()).isTrue();
            assertThat(again.receipt()).isEqualTo(counted.receipt());
        }
    }

    @Test
    void tokensThatAreForgedOrOfAnotherCampaignCountNowhere() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            place.define("other", YAML);
            String other = place.ballots.token("other", from(1)).orElseThrow();
            String own = place.browser();
            char last = own.charAt(5) == 'A' ? 'B' : 'A';
            for (String token :
                    List.of(
                            "",
                            other,
                            own.substring(0, 5) + last + own.substring(6),
                            own + "A",
                            "x".repeat(5_000),
                            "'; drop table ledger; --",
                            "<script>")) {
                assertThat(place.refused(token, 1).why()).isEqualTo(Refusal.TOKEN);
            }
            assertThat(place.campaigns.counts(SLUG)).containsExactly(0, 0, 0, 0);
            place.refusals.flush();
            assertThat(place.refusals.of(SLUG))
                    .singleElement()
                    .satisfies(hour -> {
                        assertThat(hour.why()).isEqualTo(Refusal.TOKEN);
                        assertThat(hour.count()).isEqualTo(7);
                    });
        }
    }

    @Test
    void aCandidateThatIsNoneCountsForNobody() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            for (int number : List.of(0, -1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
                assertThat(place.refused(browser, number).why()).isEqualTo(Refusal.FORM);
            }
            assertThat(place.ballots.cast("none", from(1), new Shown(browser, "", ""), 1))
                    .isEmpty();
        }
    }

    @Test
    void limitsInAllByGroupAndByCandidateHoldBesideThatOfTheDay() {
        String yaml =
                """
                title: 书画摄影展
                start: 2026-07-01
                days: 10
                perDay: 2
                total: 5
                perGroup: 3
                perCandidate: 2
                rules: [每天两票，一共五票。]
                kind: album
                candidates:
                - group: 书法
                  candidates: [a, b]
                - group: 摄影
                  candidates: [c, d]
                """;
        try (PollingPlace place = new PollingPlace(folder).withCampaign(yaml)) {
            String browser = place.browser();
            place.counted(browser, 1);
            place.counted(browser, 2);
            assertThat(place.refused(browser, 3).rule()).isEqualTo(Cast.Refusal.DAY);
            place.later(Duration.ofDays(1));
            place.counted(browser, 1);
            assertThat(place.refused(browser, 2).rule()).isEqualTo(Cast.Refusal.GROUP);
            place.later(Duration.ofDays(1));
            assertThat(place.refused(browser, 1).rule()).isEqualTo(Cast.Refusal.CANDIDATE);
            place.counted(browser, 3);
            place.counted(browser, 4);
            place.later(Duration.ofDays(1));
            Answer.Refused over = place.refused(browser, 3);
            assertThat(over.rule()).isEqualTo(Cast.Refusal.TOTAL);
            assertThat(over.next()).isNull();
        }
    }

    @Test
    void aReceiptFindsItsBallotHoweverItWasCopiedAndNoOtherIsGuessed() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String receipt = place.counted(place.browser(), 1).receipt().toString();
            assertThat(receipt).matches("2-[0-9A-Z]{5}-[0-9A-Z]{5}");
            String copied = receipt.toLowerCase().replace("-", " ").replace('0', 'o');
            for (String text : List.of(receipt, copied)) {
                Ballots.Checked checked = place.ballots.check(SLUG, text).orElseThrow();
                assertThat(checked.line()).isEqualTo(2);
                assertThat(checked.candidate().name()).isEqualTo("安师傅（示例）");
                assertThat(checked.voided()).isEmpty();
            }
            char end = receipt.charAt(receipt.length() - 1) == '2' ? '3' : '2';
            for (String text :
                    List.of(
                            "",
                            "1" + receipt.substring(1),
                            "3" + receipt.substring(1),
                            receipt.substring(0, receipt.length() - 1) + end,
                            "2-00000-00000",
                            "' or 1=1 --",
                            "9".repeat(40))) {
                assertThat(place.ballots.check(SLUG, text)).isEmpty();
            }
        }
    }
}

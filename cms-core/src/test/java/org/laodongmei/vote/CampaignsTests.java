package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.laodongmei.vote.PollingPlace.SLUG;
import static org.laodongmei.vote.PollingPlace.YAML;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.ledger.Receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class CampaignsTests {

    @TempDir Path folder;

    @Test
    void rulesCanChangeUntilTheFirstBallotAndNotAfterIt() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            place.define(SLUG, YAML.replace("perDay: 3", "perDay: 2"));
            assertThat(place.campaigns.find(SLUG).orElseThrow().limits().perDay()).isEqualTo(2);
            place.counted(place.browser(), 1);
            place.later(Duration.ofSeconds(5));
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(() -> place.define(SLUG, YAML));
            // Not by the back door of a folder that is imported, either.
            place.settings.put("campaign:" + SLUG, YAML.replace("perDay: 3", "perDay: 9"));
            place.later(Duration.ofSeconds(5));
            Campaign campaign = place.campaigns.find(SLUG).orElseThrow();
            assertThat(campaign.limits().perDay()).isEqualTo(2);
            assertThat(campaign.candidates().getFirst().name()).isEqualTo("安师傅（示例）");
        }
    }

    @Test
    void whatIsInTheMakingIsSeenByTheOfficeAlone() {
        try (PollingPlace place = new PollingPlace(folder)) {
            place.define(SLUG, "draft: true\n" + YAML);
            assertThat(place.campaigns.find(SLUG)).isEmpty();
            assertThat(place.campaigns.all()).isEmpty();
            assertThat(place.declarations.all())
                    .singleElement()
                    .matches(it -> it.isDraft() && it.campaign() != null);
            assertThat(place.declarations.find(SLUG).orElseThrow().campaign().candidates())
                    .first()
                    .matches(it -> it.name().equals("安师傅（示例）"));
            place.define(SLUG, YAML);
            assertThat(place.campaigns.find(SLUG)).isPresent();
        }
    }

    @Test
    void nobodysChangeOfADeclarationIsLost() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String other = YAML.replace("perDay: 3", "perDay: 2");
            place.declarations.define("one", SLUG, YAML, other);
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(() ->
                            place.declarations.define(
                                    "another", SLUG, YAML, YAML.replace("perDay: 3", "perDay: 5")));
        }
    }

    @Test
    void picturesOfAnAlbumStandForElectionOneByOne() {
        String works = YAML.replace("[an, bo, cai, demo-ding]", "['albums/works#1-3', an]");
        try (PollingPlace place = new PollingPlace(folder).withCampaign(works)) {
            Campaign campaign = place.campaigns.find(SLUG).orElseThrow();
            assertThat(campaign.candidates())
                    .extracting(Candidate::number, Candidate::page, Candidate::picture)
                    .containsExactly(
                            tuple(1, "albums/works", 1),
                            tuple(2, "albums/works", 2),
                            tuple(3, "albums/works", 3),
                            tuple(4, "people/an", 0));
            place.counted(place.browser(), 3);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(0, 0, 1, 0);
        }
        for (String wrong : List.of("#0", "#3-2", "#x", "#1-9999", "#1-")) {
            String yaml = YAML.replace("[an, bo", "['albums/w" + wrong + "', bo");
            assertThatExceptionOfType(InvalidCampaign.class)
                    .as(wrong)
                    .isThrownBy(
                            () -> Declarations.check(SLUG, yaml, ZoneId.of("UTC"), Instant.EPOCH));
        }
    }

    @Test
    void theEndCanBeMovedLaterOrToNowAndEverybodyCanReadWhy() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            place.counted(browser, 1);
            place.later(Duration.ofSeconds(5));
            Instant later = Instant.parse("2026-08-11T16:00:00Z");
            place.campaigns.extend("somebody", SLUG, later, "台风停网两天，补上。");
            assertThat(place.campaigns.find(SLUG).orElseThrow().end()).isEqualTo(later);
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(() ->
                            place.campaigns.extend(
                                    "somebody", SLUG, later.minusSeconds(1), "早点结束。"));

            place.campaigns.stop("somebody", SLUG, "提前结束。");
            assertThat(place.refused(browser, 2).why()).isEqualTo(Refusal.WINDOW);
            assertThat(place.audit.before(Long.MAX_VALUE, 2))
                    .extracting(act -> act.act())
                    .containsExactly("campaign.stopped", "campaign.extended");
            assertThat(place.campaigns.acts(SLUG))
                    .extracting(Act::kind, Act::end, Act::reason)
                    .containsExactly(
                            tuple(Act.Kind.EXTENDED, later, "台风停网两天，补上。"),
                            tuple(Act.Kind.STOPPED, place.now, "提前结束。"));
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    @Test
    void whatIsOverStaysOverWhenTheClockIsSetBack() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            place.counted(browser, 1);
            place.later(Duration.ofDays(40));
            place.clerk.doDue();
            place.later(Duration.ofDays(-35));
            assertThat(place.refused(browser, 2).why()).isEqualTo(Refusal.WINDOW);
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 0, 0, 0);
            assertThat(place.audited().faults()).isEmpty();
            assertThat(place.campaigns.acts(SLUG)).isEmpty();
        }
    }

    @Test
    void ballotsTakenOutStayInTheLedgerWithTheReason() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String browser = place.browser();
            Receipt kept = place.counted(browser, 1).receipt();
            Receipt first = place.counted(browser, 2).receipt();
            Receipt second = place.counted(place.browser(), 2).receipt();
            place.later(Duration.ofSeconds(5));
            List<Long> lines = List.of(first.line(), second.line(), 1L, 999L);
            assertThat(place.campaigns.takeOut("somebody", SLUG, lines, "程序刷的赞。")).isTrue();

            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 0, 0, 0);
            assertThat(place.ballots.check(SLUG, first.toString()).orElseThrow().voided())
                    .contains("程序刷的赞。");
            assertThat(place.ballots.check(SLUG, kept.toString()).orElseThrow().voided()).isEmpty();
            assertThat(place.campaigns.takeOut("somebody", SLUG, lines, "再来一次。")).isFalse();
            Audited audited = place.audited();
            assertThat(audited.faults()).isEmpty();
            assertThat(audited.voided()).isEqualTo(2);
            assertThat(audited.ballots()).isEqualTo(3);
        }
        try (PollingPlace place = new PollingPlace(folder)) {
            assertThat(place.campaigns.counts(SLUG)).containsExactly(1, 0, 0, 0);
        }
    }

    @Test
    void aFrozenResultIsFinal() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            long line = place.counted(place.browser(), 1).receipt().line();
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(() -> place.campaigns.freeze("somebody", SLUG));
            place.later(Duration.ofDays(40));
            place.campaigns.freeze("somebody", SLUG);
            assertThat(place.campaigns.isFrozen(SLUG)).isTrue();
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(
                            () -> place.campaigns.takeOut("somebody", SLUG, List.of(line), "太晚了。"));
        }
    }

    @Test
    void whoeverAltersTheFileOfTheVotesIsFoundOut() throws IOException {
        int forged = 0;
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            for (int i = 0; i < 20; i++) {
                place.counted(place.browser(), 1 + i % 4);
            }
            place.clerk.doDue();
            Audited honest = place.audited();
            assertThat(honest.faults()).isEmpty();
            assertThat(honest.signed()).isEqualTo(1);
            assertThat(honest.lines()).isEqualTo(21);
        }
        for (String forgery :
                List.of(
                        "update ledger set candidate = 3 where id & 1023 = 7",
                        "delete from ledger where id & 1023 = 9",
                        "delete from ledger where id & 1023 = 21",
                        "update ledger set at = at + 1 where id & 1023 = 12",
                        "insert into voided values ((select max(id) from ledger), 1)",
                        "update checkpoint set signature = zeroblob(64)")) {
            Path copy = copy(forged++);
            try (PollingPlace place = new PollingPlace(copy)) {
                assertThat(place.audited().faults()).isEmpty();
                place.votes.write(tx -> tx.execute(forgery));
            }
            try (PollingPlace place = new PollingPlace(copy)) {
                assertThat(place.audited().faults()).as(forgery).isNotEmpty();
            }
        }
    }

    private Path copy(int number) throws IOException {
        Path copy = folder.resolve("copy" + number);
        Files.createDirectories(copy.resolve("votes"));
        for (String file : List.of("votes.db", "laodongmei.db", "votes/signing.key")) {
            Files.copy(folder.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    @Test
    void aRecountBesideARunningVoteIsOfWhatItFound() {
        try (PollingPlace server = new PollingPlace(folder).withCampaign()) {
            server.counted(server.browser(), 1);
            try (PollingPlace command = new PollingPlace(folder)) {
                assertThat(command.campaigns.counts(SLUG)).containsExactly(1, 0, 0, 0);
                server.counted(server.browser(), 2);
                Audited audited = command.audited();
                assertThat(audited.faults()).isEmpty();
                assertThat(audited.lines()).isEqualTo(2);
            }
        }
    }

    @Test
    void whatMustNotBeKnownForEverIsForgottenInTime() throws IOException {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String receipt = place.counted(place.browser(), 1).receipt().toString();
            Instant end = place.campaigns.find(SLUG).orElseThrow().end();
            assertThat(traces(place)).isEqualTo(1);
            place.now = end.plus(Duration.ofDays(7)).plusSeconds(1);
            place.clerk.doDue();
            assertThat(traces(place)).isZero();
            assertThat(place.keys.of(SLUG)).isPresent();
            place.now = end.plus(Duration.ofDays(30)).plusSeconds(1);
            place.clerk.doDue();
            assertThat(place.keys.of(SLUG)).isEmpty();
            assertThat(Files.size(folder.resolve("votes/likes.key"))).isZero();
            // The receipt needs no key.
            assertThat(place.ballots.check(SLUG, receipt)).isPresent();
            assertThat(place.audited().faults()).isEmpty();
        }
    }

    private static int traces(PollingPlace place) {
        return place.votes.read(
                db -> db.fetchCount(DSL.table("ledger"), DSL.field("net", Long.class).isNotNull()));
    }

    @Test
    void theOfficeSeesHowManyLikesAWeekBrought() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            Turnouts turnouts = new Turnouts(place.campaigns, place.ledger, place.checkpoints);
            assertThat(turnouts.since(place.now.minus(Duration.ofDays(7)))).isEmpty();
            place.counted(place.browser(), 1);
            place.counted(place.browser(), 2);
            assertThat(turnouts.since(place.now.minus(Duration.ofDays(7))).getFirst().recent())
                    .isEqualTo(2);
            place.clerk.doDue();
            place.later(Duration.ofDays(8));
            place.counted(place.browser(), 2);
            assertThat(turnouts.since(place.now.minus(Duration.ofDays(7))))
                    .singleElement()
                    .satisfies(turnout -> {
                        assertThat(turnout.all()).isEqualTo(3);
                        assertThat(turnout.recent()).isEqualTo(1);
                    });
        }
    }

    @Test
    void aDeclarationThatCannotBeUsedSaysAllThatIsWrongWithIt() {
        try (PollingPlace place = new PollingPlace(folder)) {
            String yaml =
                    """
                    titel: x
                    start: soon
                    perDay: -1
                    again: true
                    candidates: [an, an]
                    """;
            assertThatExceptionOfType(InvalidCampaign.class)
                    .isThrownBy(() -> place.define(SLUG, yaml))
                    .satisfies(invalid ->
                            assertThat(invalid.problems())
                                    .extracting(InvalidCampaign.Problem::field)
                                    .contains(
                                            "titel",
                                            "title",
                                            "start",
                                            "end",
                                            "perDay",
                                            "again",
                                            "rules",
                                            "candidates"));
            assertThat(place.campaigns.find(SLUG)).isEmpty();
        }
    }

    @Test
    void aClockSetBackMakesNoLineOlderThanTheOneBefore() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            place.counted(place.browser(), 1);
            String browser = place.browser();
            place.later(Duration.ofMinutes(-10));
            Answer.Counted later = place.counted(browser, 2);
            assertThat(place.ballots.check(SLUG, later.receipt().toString()).orElseThrow().at())
                    .isEqualTo(place.now.plus(Duration.ofMinutes(10)));
            assertThat(place.audited().faults()).isEmpty();
        }
    }
}

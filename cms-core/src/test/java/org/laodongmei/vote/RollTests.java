package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laodongmei.vote.PollingPlace.SLUG;
import static org.laodongmei.vote.PollingPlace.YAML;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.Electors.Entry;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.roll.InvalidRoll;
import org.laodongmei.vote.roll.Rolls;
import org.laodongmei.vote.roll.SaltedNumber;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;

class RollTests {

    private static final String SALT = "gh-2026";

    @TempDir Path folder;
    private PollingPlace place;
    private Rolls rolls;
    private Electors electors;

    @BeforeEach
    void aCampaignForMembers() {
        place = new PollingPlace(folder).withCampaign(YAML + "identity: roll\n");
        rolls = new Rolls(place.votes, place.content, place.audit, place.ledger, place.keys);
        electors =
                new Electors(
                        place.campaigns,
                        place.keys,
                        place.guard,
                        rolls,
                        place.refusals,
                        () -> place.now);
        assertThat(rolls.add("somebody", SLUG, new StringReader(csv("1001", "1002", "ab-3"))))
                .isEqualTo(3);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private static String csv(String... numbers) {
        StringBuilder csv = new StringBuilder("salt," + SALT + "\n");
        for (String number : numbers) {
            csv.append(SaltedNumber.of(SALT, number)).append('\n');
        }
        return csv.toString();
    }

    private Entry enter(String number) {
        return electors.enter(SLUG, PollingPlace.from(1), number);
    }

    private String token(String number) {
        return ((Entry.Admitted) enter(number)).token();
    }

    @Test
    void aMemberVotesAsOnePersonInWhateverBrowser() {
        assertThat(place.counted(token("1001"), 1).repeated()).isFalse();
        assertThat(place.counted(token("１００１"), 1).repeated()).isTrue();
        place.counted(token("1001"), 2);
        place.counted(token("1001"), 3);
        assertThat(place.refused(token("1001"), 4).why()).isEqualTo(Refusal.LIMIT);
        place.counted(token("AB3"), 1);
        assertThat(place.campaigns.counts(SLUG)).containsExactly(2, 1, 1, 0);
        assertThat(place.audited().faults()).isEmpty();
    }

    @Test
    void whoIsOnNoListDoesNotVoteAndTheOfficeSeesTheTries() {
        assertThat(enter("9999")).isInstanceOf(Entry.Unknown.class);
        assertThat(enter("")).isInstanceOf(Entry.Unknown.class);
        assertThat(enter("1".repeat(5_000))).isInstanceOf(Entry.Unknown.class);
        assertThat(enter("' or '1'='1")).isInstanceOf(Entry.Unknown.class);
        assertThat(place.refused("", 1).why()).isEqualTo(Refusal.IDENTITY);
        place.refusals.flush();
        assertThat(place.refusals.of(SLUG))
                .anyMatch(it -> it.why() == Refusal.IDENTITY && it.count() == 5);
    }

    @Test
    void numbersAreNotTriedOut() {
        for (int i = 0; i < 10; i++) {
            enter("20" + i);
        }
        assertThat(enter("1001")).isInstanceOf(Entry.TooFast.class);
        place.later(Duration.ofMinutes(5));
        assertThat(enter("1001")).isInstanceOf(Entry.Admitted.class);
    }

    @Test
    void aTokenOfAnotherCampaignForTheSameMembersIsWorthNothing() {
        place.define("other", YAML + "identity: roll\n");
        rolls.add("somebody", "other", new StringReader(csv("1001")));
        String other =
                ((Entry.Admitted) electors.enter("other", PollingPlace.from(1), "1001")).token();
        assertThat(place.refused(other, 1).why()).isEqualTo(Refusal.IDENTITY);
    }

    @Test
    void membersCanBeAddedAndAWrongFileSaysWhere() {
        assertThat(rolls.add("somebody", SLUG, new StringReader(csv("1001", "1003")))).isEqualTo(1);
        assertThat(rolls.size(SLUG)).isEqualTo(4);
        assertThatExceptionOfType(InvalidRoll.class)
                .isThrownBy(() -> rolls.add("somebody", SLUG, new StringReader("salt,other\n")))
                .withMessageContaining("another salt");
        assertThatExceptionOfType(InvalidRoll.class)
                .isThrownBy(
                        () -> rolls.add("somebody", SLUG, new StringReader(csv("1") + "1002,张三\n")))
                .withMessageContaining("line 3");
        assertThatExceptionOfType(InvalidRoll.class)
                .isThrownBy(() -> rolls.add("somebody", SLUG, new StringReader("")))
                .withMessageContaining("first line");
    }
}

package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.laodongmei.vote.PollingPlace.SLUG;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.suspicion.Cluster;
import org.laodongmei.vote.suspicion.Sign;
import org.laodongmei.vote.suspicion.Traces;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ClustersTests {

    @TempDir Path folder;
    private final Random random = new Random(4);

    private PollingPlace place;
    private Clusters clusters;

    @BeforeEach
    void open() {
        place = new PollingPlace(folder).withCampaign();
        clusters =
                new Clusters(
                        place.campaigns,
                        new Traces(place.votes),
                        place.content,
                        place.audit,
                        () -> place.now);
        crowd();
    }

    /** Forty people of as many households, who like whom they like, now and then. */
    private void crowd() {
        for (int i = 0; i < 40; i++) {
            cast(100 + i, 1 + random.nextInt(4));
            place.later(Duration.ofSeconds(random.nextInt(120)));
        }
    }

    private void cast(int block, int candidate) {
        cast(PollingPlace.from(block), candidate);
    }

    private void cast(Origin origin, int candidate) {
        String browser = place.ballots.token(SLUG, origin).orElseThrow();
        Answer answer =
                place.ballots
                        .cast(SLUG, origin, new Shown(browser, "", ""), candidate)
                        .orElseThrow();
        assertThat(answer).isInstanceOf(Answer.Counted.class);
    }

    /** A program that makes itself a new browser every five seconds. */
    private void machine(int ballots) {
        for (int i = 0; i < ballots; i++) {
            cast(7, 2);
            place.later(Duration.ofMillis(4_900 + random.nextInt(200)));
        }
    }

    @Test
    void peopleOfManyHouseholdsAreNotSuspected() {
        assertThat(clusters.of(SLUG)).isEmpty();
        place.close();
    }

    @Test
    void aMachineBehindOneAddressIsMarkedWithTheEvidenceAndStillCounts() {
        int before = place.campaigns.counts(SLUG).get(1);
        machine(50);
        place.later(Duration.ofMinutes(1));

        List<Cluster> found = clusters.of(SLUG);
        assertThat(found).hasSize(1);
        Cluster cluster = found.getFirst();
        assertThat(cluster.signs()).containsExactly(Sign.BURST, Sign.CLOCKWORK, Sign.ONE_CANDIDATE);
        assertThat(cluster.lines()).hasSize(50);
        assertThat(cluster.browsers()).isEqualTo(50);
        assertThat(cluster.candidate()).isEqualTo(2);
        assertThat(cluster.share()).isEqualTo(1);
        assertThat(cluster.usual()).isBetween(0.05, 0.45);
        assertThat(cluster.gap()).isBetween(Duration.ofMillis(4_900), Duration.ofMillis(5_100));
        assertThat(cluster.spread()).isLessThan(0.05);
        assertThat(place.campaigns.counts(SLUG).get(1)).isEqualTo(before + 50);
        place.close();
    }

    @Test
    void anOfficeFullOfPeopleWhoLikeThisAndThatIsABurstAndNothingElse() {
        for (int i = 0; i < 60; i++) {
            cast(8, 1 + random.nextInt(4));
            place.later(Duration.ofSeconds((long) (-12 * Math.log(1 - random.nextDouble()))));
        }
        place.later(Duration.ofMinutes(1));
        assertThat(clusters.of(SLUG))
                .singleElement()
                .extracting(Cluster::signs)
                .asInstanceOf(InstanceOfAssertFactories.collection(Sign.class))
                .containsExactly(Sign.BURST);
        place.close();
    }

    @Test
    void aMachineAmongThePeopleOfItsBlockIsToldFromThem() {
        Origin people = PollingPlace.from(9);
        Origin machine = new Origin(people.address(), "curl/8.5");
        for (int i = 0; i < 40; i++) {
            cast(machine, 2);
            for (int person = random.nextInt(4); person > 0; person--) {
                cast(people, 1 + random.nextInt(4));
            }
            place.later(Duration.ofMillis(4_900 + random.nextInt(200)));
        }
        List<Cluster> found = clusters.of(SLUG);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().lines()).hasSize(40);
        assertThat(found.getFirst().signs()).contains(Sign.CLOCKWORK, Sign.ONE_CANDIDATE);
        assertThat(found.getLast().signs()).containsExactly(Sign.BURST);

        clusters.takeOut("somebody", SLUG, found.getFirst().id(), "程序。");
        assertThat(clusters.of(SLUG))
                .singleElement()
                .matches(rest -> rest.signs().equals(Set.of(Sign.BURST)));
        assertThat(place.audited().voided()).isEqualTo(40);
        place.close();
    }

    @Test
    void whatIsTakenOutAsAClusterIsInTheLedgerWithTheReasonAndGoneFromTheList() {
        int before = place.campaigns.counts(SLUG).get(1);
        machine(50);
        place.later(Duration.ofMinutes(1));
        String id = clusters.of(SLUG).getFirst().id();
        clusters.takeOut("somebody", SLUG, id, "同一地址每五秒一个新浏览器，只投一人。");

        assertThat(place.campaigns.counts(SLUG).get(1)).isEqualTo(before);
        assertThat(clusters.of(SLUG)).isEmpty();
        assertThat(place.audited().faults()).isEmpty();
        assertThat(place.audited().voided()).isEqualTo(50);
        assertThatExceptionOfType(InvalidCampaign.class)
                .isThrownBy(() -> clusters.takeOut("somebody", SLUG, id, "再来一次。"));
        place.close();
    }

    @Test
    void whatSomebodyLookedAtIsNotShownAgainUnlessItGrows() {
        machine(25);
        place.later(Duration.ofMinutes(1));
        clusters.clear("somebody", SLUG, clusters.of(SLUG).getFirst().id(), "机房组织的集体点赞，核实过。");
        assertThat(clusters.of(SLUG)).isEmpty();
        assertThat(place.audit.before(Long.MAX_VALUE, 1))
                .extracting(act -> act.act())
                .containsExactly("campaign.cleared");

        machine(5);
        place.later(Duration.ofMinutes(1));
        assertThat(clusters.of(SLUG)).hasSize(1);
        place.close();
    }
}

package org.laodongmei.command.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.vote.Voters.Told;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.roll.Rolls;
import org.laodongmei.vote.roll.SaltedNumber;

import java.io.IOException;
import java.io.StringReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** People vote over HTTP, and others try to, on the port of the site and on that of votes alone. */
@ParameterizedClass
@EnumSource(VotingTests.Way.class)
class VotingTests {

    enum Way {
        SITE,
        LEAN
    }

    static final String YAML =
            """
            title: 点赞身边劳动者
            days: 30
            perDay: 3
            rules: [每人每天三个赞。]
            candidates: [an, bo, cai, demo-ding]
            """;

    private static final String FORWARDED = "X-Forwarded-For";

    @TempDir static Path folder;

    private static RunningSite site;

    private final Way way;

    VotingTests(Way way) {
        this.way = way;
    }

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.withTwoWaysToVote(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private Voters campaign(String name) {
        return campaign(name, YAML);
    }

    private Voters campaign(String name, String yaml) {
        site.room(Declarations.class).define("somebody", slug(name), null, yaml);
        return voters(slug(name));
    }

    /** Each way has campaigns of its own. */
    private String slug(String name) {
        return name + "-" + way.name().toLowerCase(Locale.ROOT);
    }

    private Voters voters(String slug) {
        return new Voters(address("/api/v1/campaigns/" + slug));
    }

    private String address(String path) {
        return way == Way.SITE ? site.address(path) : site.leanAddress(path);
    }

    private List<Integer> counts(String name) {
        return site.room(Campaigns.class).counts(slug(name));
    }

    @Test
    void aTapIsCountedAndItsReceiptIsFound() throws Exception {
        Voters voters = campaign("tap");
        String browser = voters.browser();
        Told told = voters.cast(browser, 2);
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.json().path("count").intValue()).isEqualTo(1);
        assertThat(told.json().path("voter").path("left").intValue()).isEqualTo(2);
        String receipt = told.json().path("receipt").asString();

        Told again = voters.cast(browser, 2);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("receipt").asString()).isEqualTo(receipt);

        Told found = voters.get("/receipts/" + receipt, "");
        assertThat(found.json().path("counts").booleanValue()).isTrue();
        assertThat(found.json().path("number").intValue()).isEqualTo(2);
        Told voter = voters.get("/voter", browser);
        assertThat(voter.json().path("voter").path("liked").get(0).intValue()).isEqualTo(2);
        assertThat(voter.whole().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(voters.get("", "").json().path("candidates").size()).isEqualTo(4);
    }

    @Test
    void theFourthTapOfADayIsToldWhenToComeAgainAndCountsNothing() throws Exception {
        Voters voters = campaign("fourth");
        String browser = voters.browser();
        for (int i = 1; i <= 3; i++) {
            assertThat(voters.cast(browser, i).status()).isEqualTo(201);
        }
        Told fourth = voters.cast(browser, 4);
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(fourth.whole().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(fourth.json().path("title").asString()).startsWith("今天的赞点完了，").contains("0时");
        Told tally = voters.get("/tally", "");
        assertThat(tally.json().path("counts").toString()).isEqualTo("[1,1,1,0]");
        assertThat(tally.whole().headers().firstValue("Cache-Control"))
                .contains("public, max-age=1");
        String etag = tally.whole().headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"");
    }

    @Test
    void aMemberTypesTheNumberOnceAndVotesWhereOnlyMembersDo() throws Exception {
        Voters voters = campaign("members", YAML + "identity: roll\n");
        String list = "salt,s\n" + SaltedNumber.of("s", "1001") + "\n";
        site.room(Rolls.class).add("somebody", slug("members"), new StringReader(list));
        assertThat(voters.cast(voters.browser(), 1).json().path("reason").asString())
                .isEqualTo("IDENTITY");
        Told unknown = voters.enter("1002");
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.json().path("title").asString()).startsWith("名册里没有这个号码");
        assertThat(Voters.cookie(unknown)).isEmpty();
        Told entered = voters.enter("1001");
        assertThat(entered.json().path("voter").path("left").intValue()).isEqualTo(3);
        assertThat(voters.cast(Voters.cookie(entered), 1).status()).isEqualTo(201);
        assertThat(voters.cast(Voters.cookie(voters.enter("1001")), 1).status()).isEqualTo(200);
        assertThat(counts("members")).containsExactly(1, 0, 0, 0);
    }

    @Test
    void whatIsNoBallotIsTurnedAwayWithASentence() throws Exception {
        Voters voters = campaign("nonsense");
        String browser = voters.browser();
        String name = browser.substring(0, browser.indexOf('='));
        for (String body :
                List.of(
                        "",
                        "{",
                        "[]",
                        "{\"candidate\": \"1' or '1'='1\"}",
                        "{\"candidate\": 99999999999}",
                        "{\"candidate\": 1.5}",
                        "{\"candidate\": 5}",
                        "{\"candidate\": \"<script>alert(1)</script>\"}",
                        "{\"candidate\": 1, \"proof\": \"" + "x".repeat(5_000) + "\"}",
                        "[".repeat(4_000))) {
            Told told = voters.post(browser, body);
            assertThat(told.status()).as(body).isEqualTo(400);
            assertThat(told.json().path("title").asString()).isNotEmpty();
        }
        for (String cookie :
                List.of("voter=forged", name + "=' or 1=1 --", name, "=;;=;" + name + "=")) {
            assertThat(voters.cast(cookie, 1).status()).as(cookie).isEqualTo(403);
        }
        assertThat(voters.cast("a=b; c; " + browser + ";d=\"e\"", 0).status()).isEqualTo(400);
        for (String path :
                List.of("/receipts/'%20or%201=1", "/receipts/%3Cscript%3E", "/none", "/voter/1")) {
            assertThat(voters.get(path, browser).status()).as(path).isEqualTo(404);
        }
        // Nobody waits for all of it: who goes on sending is hung up on, at the latest.
        assertThat(statusOf(voters, browser, "x".repeat(5_000_000))).isIn(0, 400, 413);
        assertThat(voters.ask("DELETE", "/ballots")).isEqualTo(405);
        assertThat(voters.ask("HEAD", "/tally")).isEqualTo(200);
        assertThat(voters.cast("", 1).status()).isEqualTo(403);
        assertThat(
                        voters.post(browser, "{\"candidate\": 1}", "Sec-Fetch-Site", "cross-site")
                                .status())
                .isEqualTo(403);
        assertThat(
                        voters.post(browser, "{\"candidate\": 1}", "Origin", "https://evil.example")
                                .status())
                .isEqualTo(403);
        assertThat(voters("none").cast(browser, 1).status()).isEqualTo(404);
        assertThat(counts("nonsense")).containsOnly(0);
    }

    /** 0 when it was hung up on. */
    private static int statusOf(Voters voters, String browser, String body) throws Exception {
        try {
            return voters.post(browser, body).status();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void aTokenOfAnotherCampaignIsNoneOfThisOne() throws Exception {
        String browser = campaign("here").browser();
        assertThat(campaign("there").cast(browser, 1).status()).isEqualTo(403);
    }

    @Test
    void aCountThatIsHiddenIsNotToldAnywhere() throws Exception {
        Voters voters = campaign("hidden", YAML + "counts: end\n");
        Told told = voters.cast(voters.browser(), 1);
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.json().has("count")).isFalse();
        Told tally = voters.get("/tally", "");
        assertThat(tally.json().path("hidden").booleanValue()).isTrue();
        assertThat(tally.json().path("counts").size()).isZero();
        assertThat(tally.json().path("total").intValue()).isZero();
    }

    @Test
    void receiptsCannotBeTriedOut() throws Exception {
        Voters voters = campaign("guess");
        voters.cast(voters.browser(), 1);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            int status = voters.get("/receipts/2-00000-000" + (10 + i), "").status();
            assertThat(status).isIn(404, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void onlyAProxyOnThisMachineIsBelievedWhenItSaysWhoAsks() throws Exception {
        Voters voters = campaign("proxy");
        assertThat(refusedLookUps(voters, "203.0.113.%d")).isZero();
        assertThat(refusedLookUps(voters, "203.0.113.%d, 198.51.100.7")).isPositive();
        InetAddress own =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
                        .findFirst()
                        .orElse(null);
        assumeThat(own).isNotNull();
        String outside = address("/api/v1/campaigns/" + slug("proxy"));
        Voters made = new Voters(outside.replace("localhost", own.getHostAddress()));
        assertThat(refusedLookUps(made, "192.0.2.%d")).isPositive();
    }

    /** Of forty at once, which one address is not allowed. */
    private static int refusedLookUps(Voters voters, String client) throws Exception {
        int refused = 0;
        for (int i = 1; i <= 40; i++) {
            int status =
                    voters.get("/receipts/9-00000-00000", "", FORWARDED, client.formatted(i))
                            .status();
            refused += status == 429 ? 1 : 0;
        }
        return refused;
    }

    @Test
    void fiftyPostsAtOnceWithOneTokenAreThreeBallotsWhereverTheyComeFrom() throws Exception {
        Voters voters = campaign("race");
        String browser = voters.browser();
        Set<String> receipts = ConcurrentHashMap.newKeySet();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                String ballot = "{\"candidate\": " + (1 + i % 4) + "}";
                String address = "203.0.113." + i;
                tabs.submit(() -> {
                    Told told = voters.post(browser, ballot, FORWARDED, address);
                    if (told.status() / 100 == 2) {
                        receipts.add(told.json().path("receipt").asString());
                    }
                    return null;
                });
            }
        }
        assertThat(receipts).hasSizeBetween(1, 3);
        assertThat(counts("race").stream().mapToInt(it -> it).sum()).isEqualTo(receipts.size());
    }

    @Test
    void aProofIsGoodOnceAndForWhomItWasAskedAndTheRestIsCounted() throws Exception {
        Voters voters = campaign("crowd");
        String[] street = {FORWARDED, "198.51.101." + way.ordinal()};
        String browser = "";
        Told told = voters.get("", "");
        for (int i = 0; told.status() != 428; i++) {
            browser = i % 3 == 0 ? voters.browser() : browser;
            told = voters.post(browser, "{\"candidate\": " + (1 + i % 3) + "}", street);
            assertThat(told.status()).isIn(201, 428);
        }
        String proof = Voters.solve(told.json().path("challenge"));
        int more = crowd(voters, street);
        int before = counts("crowd").stream().mapToInt(it -> it).sum();
        assertThat(before).isGreaterThanOrEqualTo(240);
        String ballot = "{\"candidate\": %d, \"proof\": \"" + proof + "\"}";

        String other = voters.browser();
        assertThat(voters.post(other, ballot.formatted(4), street).status()).isEqualTo(428);
        assertThat(voters.post(browser, ballot.formatted(4), street).status()).isEqualTo(201);
        assertThat(voters.post(browser, ballot.formatted(3), street).status()).isEqualTo(428);
        assertThat(counts("crowd").stream().mapToInt(it -> it).sum()).isEqualTo(before + 1);

        Refusals refusals = site.room(Refusals.class);
        refusals.flush();
        assertThat(refusals.of(slug("crowd")))
                .allSatisfy(hour -> assertThat(hour.why()).isEqualTo(Refusal.PROOF));
        assertThat(refusals.of(slug("crowd")).stream().mapToInt(Refusals.Hour::count).sum())
                .isEqualTo(3 + more);
    }

    /** Some seconds more of too many than there may be, for a machine that is slow to go on. */
    private static int crowd(Voters voters, String[] street) throws Exception {
        int turnedAway = 0;
        for (int i = 0; i < 60; i++) {
            Told told = voters.post(voters.browser(), "{\"candidate\": 1}", street);
            turnedAway += told.status() == 428 ? 1 : 0;
        }
        return turnedAway;
    }

    @Test
    void whoHangsUpBeforeTheAnswerGetsTheSameReceiptLater() throws Exception {
        Voters voters = campaign("hang-up");
        String browser = voters.browser();
        voters.castAndHangUp(browser, 3);
        Told told = voters.cast(browser, 3);
        assertThat(told.status()).isIn(200, 201);
        assertThat(counts("hang-up")).containsExactly(0, 0, 1, 0);
    }
}

package org.laodongmei.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What everybody can read of a campaign while it goes on and when it is over. */
@Timeout(60)
class ResultPageTests {

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** The page once it tells that; the site is published a moment after what happened. */
    private static String page(String path, String words) throws InterruptedException {
        String page = "";
        for (int i = 0; i < 100 && !page.contains(words); i++) {
            page = RunningSite.text(site.get(path));
            Thread.sleep(100);
        }
        assertThat(page).contains(words);
        return page;
    }

    @Test
    void whatTheOfficeDidIsShownAndTheResultIsThatOfTheLedger() throws Exception {
        site.room(Declarations.class).define("somebody", "told", null, VotingTests.YAML);
        Campaigns campaigns = site.room(Campaigns.class);
        Voters voters = new Voters(site.address("/api/v1/campaigns/told"));
        String receipt = voters.cast(voters.browser(), 2).json().path("receipt").asString("");
        voters.cast(voters.browser(), 2);
        voters.cast(voters.browser(), 1);
        assertThat(page("/votes/told/", "data-campaign=\"told\""))
                .contains("\"@type\":\"Event\"")
                .doesNotContain("主办方做过的改动");

        Instant later = Instant.now().plus(Duration.ofDays(40));
        campaigns.extend("somebody", "told", later, "台风停网两天，补上。");
        assertThat(page("/votes/told/", "台风停网两天，补上。")).contains("投票延长到");
        long line = Long.parseLong(receipt.substring(0, receipt.indexOf('-')));
        campaigns.takeOut("somebody", "told", List.of(line), "程序所投。");
        assertThat(page("/votes/told/", "程序所投。")).contains("作废1个赞");

        campaigns.stop("somebody", "told", "提前结束。");
        assertThat(page("/votes/told/", "正在核对")).contains("暂时的票数").contains("提前结束。");
        assertThat(site.get("/votes/told/results.json").statusCode()).isEqualTo(404);

        campaigns.freeze("somebody", "told");
        assertThat(page("/votes/told/", ">最终结果<"))
                .contains("java Recount.java http://localhost:8080/votes/told/")
                .contains("/votes/told/receipt");
        JsonNode result = JsonMapper.shared().readTree(site.get("/votes/told/results.json").body());
        assertThat(result.path("counted").intValue()).isEqualTo(2);
        assertThat(result.path("voided").intValue()).isEqualTo(1);
        assertThat(result.path("standings").findValuesAsString("number"))
                .containsExactly("1", "2", "3", "4");
        assertThat(result.path("acts").findValuesAsString("kind"))
                .containsExactly("EXTENDED", "VOIDED", "STOPPED", "FROZEN");
    }

    @Test
    void whereThereIsNoCampaignTheSiteSaysThatThereIsNoSuchPage() {
        for (String path : List.of("/votes/none/", "/votes/none/receipt?receipt=2-00000-00000")) {
            assertThat(site.get(path).statusCode()).isEqualTo(404);
            assertThat(RunningSite.text(site.get(path))).contains("没有这一页");
        }
    }

    @Test
    void otherSitesMayShowACampaignInAFrameAndNothingElse() throws Exception {
        site.room(Declarations.class).define("somebody", "framed", null, VotingTests.YAML);
        Voters voters = new Voters(site.address("/api/v1/campaigns/framed"));
        voters.cast(voters.browser(), 4);
        assertThat(page("/votes/framed/", "/votes/framed/embed/"))
                .contains("&lt;iframe src=\"http://localhost:8080/votes/framed/embed/\"");
        Document page = Jsoup.parse(RunningSite.text(site.get("/votes/framed/")));
        String asked =
                page.select("link[rel=alternate][type=application/json+oembed]").attr("href");
        HttpResponse<byte[]> oembed = site.get(asked.substring("http://localhost:8080".length()));
        assertThat(JsonMapper.shared().readTree(oembed.body()).path("html").asString())
                .contains("src=\"http://localhost:8080/votes/framed/embed/\"");
        HttpResponse<byte[]> framed = site.get("/votes/framed/embed/");
        assertThat(RunningSite.text(framed))
                .contains("共 1 个赞")
                .contains("href=\"http://localhost:8080/votes/framed/\"")
                .doesNotContain("<script");
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors *");
        for (String path : List.of("/votes/framed/", "/", "/votes/none/embed/x")) {
            assertThat(site.get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("frame-ancestors 'self'");
        }
        assertThat(site.get("/votes/none/embed/").statusCode()).isEqualTo(404);
    }

    @Test
    void countsThatAreNotToldYetAreNotOnThePageEither() throws Exception {
        site.room(Declarations.class)
                .define(
                        "somebody",
                        "secret",
                        null,
                        VotingTests.YAML + "counts: 2199-01-01T00:00:00+08:00\n");
        Voters voters = new Voters(site.address("/api/v1/campaigns/secret"));
        voters.cast(voters.browser(), 3);
        site.room(Campaigns.class).stop("somebody", "secret", "到此为止。");
        assertThat(page("/votes/secret/", "正在核对"))
                .contains("现在还不公布票数")
                .doesNotContain("暂时的票数")
                .doesNotContain("每天的赞");
        assertThat(RunningSite.text(site.get("/votes/secret/embed/")))
                .contains("投票已经结束，正在核对")
                .doesNotContain("个赞");
    }
}

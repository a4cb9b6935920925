package org.laodongmei.command.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.look;
import static org.laodongmei.command.studio.Screens.until;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.studio.Colleague;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.roll.SaltedNumber;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The office holds a campaign, from the plan to the result that everybody can recount. */
@Timeout(90)
class CampaignScreenTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague admin;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        admin = new Colleague(site, "admin", Grant.of(Role.ADMINISTRATOR));
    }

    @AfterAll
    static void stop() {
        admin.close();
        site.close();
    }

    private static int status(String path) {
        return site.get(path).statusCode();
    }

    private static List<Integer> counts(String slug) {
        return site.room(Campaigns.class).counts(slug);
    }

    @Test
    void aCampaignIsPlannedVotedInCleanedStoppedAndMadeFinal() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Page page = admin.page("/studio/campaigns/new")) {
            plan(page);
            look(page, "the form of a campaign", faults);
            page.locator(".stick button").click();
            assertThat(page.locator(".wrong, .alert").allInnerTexts()).isEmpty();
            assertThat(page.locator(".lead").innerText()).contains("在准备");
            assertThat(status("/votes/gong-jiang/")).isEqualTo(404);
            page.locator("text=改活动").click();
            page.uncheck("[name=draft]");
            page.locator(".stick button").click();
            assertThat(page.locator(".lead").innerText()).contains("正在进行");
            until(() -> status("/votes/gong-jiang/") == 200);

            String receipt = vote();
            page.navigate("/studio/campaigns/gong-jiang");
            assertThat(page.locator(".cluster").innerText()).contains("40 个赞", "几乎只投一人", "40 个浏览器");
            look(page, "a campaign", faults);
            page.locator(".cluster [name=reason]").fill("同一地址几秒钟四十个新浏览器，只投一人。");
            page.locator(".cluster [value=take-out]").click();
            assertThat(page.locator(".cluster").count()).isZero();
            assertThat(counts("gong-jiang")).containsExactly(0, 0);

            takeOutAgain(page, receipt);
            page.locator("#stop summary").click();
            page.locator("#stop [name=reason]").fill("提前结束，机器坏了。");
            page.locator("#stop button").click();
            assertThat(page.locator(".lead").innerText()).contains("已结束");
            page.locator("#freeze summary").click();
            page.locator("#freeze button").click();
            assertThat(page.locator(".lead").innerText()).contains("结果已定");
            look(page, "a campaign that is over", faults);
        }
        assertThat(RunningSite.text(site.get("/votes/gong-jiang/ledger.txt")))
                .contains(" B 2 ", "提前结束，机器坏了。", "\"frozen\"");
        assertThat(status("/votes/gong-jiang/Recount.java")).isEqualTo(200);
        assertThat(faults).isEmpty();
    }

    /** What is wrong is said by its field, and nothing typed is lost. */
    private static void plan(Page page) {
        page.fill("#f-title", "工匠");
        page.fill("#f-start", "2020-01-01T08:00");
        page.fill("#f-perDay", "三个");
        page.locator("[data-add] button").click();
        page.locator("#finder input").fill("文章7");
        page.waitForCondition(() -> page.locator("#finder li").first().innerText().contains("文章7"));
        page.keyboard().press("Enter");
        page.locator(".stick button").click();
        assertThat(page.locator("#e-perDay").innerText()).contains("数字");
        assertThat(page.locator("#e-candidates").innerText()).contains("2 到");
        assertThat(page.inputValue("#f-perDay")).isEqualTo("三个");
        page.fill("#f-perDay", "3");
        page.locator("#f-candidates").focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("\narticles/a00008 另一位");
    }

    /** Forty new browsers at once, all for one; the last one's receipt. */
    private static String vote() throws Exception {
        Voters voters = new Voters(site.address("/api/v1/campaigns/gong-jiang"));
        String receipt = "";
        for (int i = 0; i < 40; i++) {
            receipt = voters.cast(voters.browser(), 2).json().path("receipt").asString();
        }
        assertThat(counts("gong-jiang")).containsExactly(0, 40);
        return receipt;
    }

    private static void takeOutAgain(Page page, String receipt) {
        page.locator("#take-out summary").click();
        page.fill("#f-receipts", receipt);
        page.locator("#take-out [name=reason]").fill("本人要求。");
        page.locator("#take-out button").click();
        assertThat(page.locator("#e-receipts").innerText()).contains("已经不计数");
        assertThat(page.inputValue("#r-take-out")).isEqualTo("本人要求。");
    }

    @Test
    void aCampaignForMembersHasAListAndAPageWhereTheyTypeTheirNumber() throws Exception {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "salt,s\n" + SaltedNumber.of("s", "A1001") + "\n");
        try (Page page = admin.page("/studio/campaigns/new")) {
            plan(page);
            page.fill("#f-slug", "members");
            page.selectOption("#f-identity", "roll");
            page.uncheck("[name=draft]");
            page.locator(".stick button").click();
            page.setInputFiles("#f-roll", Files.writeString(folder.resolve("no.csv"), "1001\n"));
            page.locator("form.inline button").click();
            assertThat(page.locator("#e-roll").innerText()).contains("第一行");
            page.setInputFiles("#f-roll", list);
            page.locator("form.inline button").click();
            assertThat(page.locator("label[for=f-roll]").innerText()).contains("1 位会员");
            until(() -> status("/votes/members/") == 200);

            page.navigate("/votes/members/");
            page.waitForCondition(
                    () -> page.locator("[data-standing]").innerText().startsWith("先"));
            page.locator("[name=number]").fill("a 1001");
            page.locator("[data-entrance] button").click();
            page.waitForCondition(
                    () -> page.locator("[data-standing]").innerText().contains("还能点 3"));
            assertThat(page.locator("[data-entrance]").isVisible()).isFalse();
            List<String> faults = new ArrayList<>();
            look(page, "a wall for members", faults);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whatTwoPeopleChangeAtOnceIsSavedOnceAndNothingTypedIsLost() {
        site.room(Declarations.class).define("somebody", "two", null, VotingTests.YAML);
        try (Page one = admin.page("/studio/campaigns/two/edit");
                Page other = admin.page("/studio/campaigns/two/edit")) {
            one.fill("#f-title", "先改的");
            one.locator(".stick button").click();
            assertThat(one.locator("h1").innerText()).isEqualTo("先改的");
            other.fill("#f-title", "后改的");
            other.locator(".stick button").click();
            assertThat(other.locator("main > .alert").innerText()).contains("别人已改过");
            assertThat(other.inputValue("#f-title")).isEqualTo("后改的");

            other.navigate("/studio/campaigns/new");
            plan(other);
            other.fill("#f-slug", "two");
            other.locator(".stick button").click();
            assertThat(other.locator("#e-slug").innerText()).contains("已经有活动");
        }
    }

    @Test
    void worksOfAnExhibitionAreCardsOfTheirOwn() {
        String works = VotingTests.YAML.replace("[an, bo, cai, demo-ding]", "['albums/al0#1-2']");
        site.room(Declarations.class).define("somebody", "works", null, works);
        until(() -> status("/votes/works/2/") == 200);
        String wall = RunningSite.text(site.get("/votes/works/"));
        assertThat(wall).contains("id=\"n1\"", "id=\"n2\"", "/albums/al0/", "<img");
        assertThat(RunningSite.text(site.get("/votes/works/2/"))).contains("/votes/works/#n2");
    }

    @Test
    void theResultIsATableForSpreadsheets() throws Exception {
        try (Page page = admin.page("/studio/campaigns/new")) {
            plan(page);
            page.fill("#f-slug", "table");
            page.uncheck("[name=draft]");
            page.locator(".stick button").click();
            Voters voters = new Voters(site.address("/api/v1/campaigns/table"));
            voters.cast(voters.browser(), 2);
        }
        String csv = admin.context.request().get("/studio/campaigns/table/result.csv").text();
        assertThat(csv).startsWith("\uFEFF名次,号码,姓名").contains("1,2,", "文章");
        Path book = folder.resolve("result.xlsx");
        Files.write(
                book, admin.context.request().get("/studio/campaigns/table/result.xlsx").body());
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                text.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertThat(text.toString()).contains(coded("走势"), coded("文章"));
    }

    /** As the book's XML has it. */
    private static String coded(String text) {
        return text.chars()
                .mapToObj(each -> "&#x" + Integer.toHexString(each) + ";")
                .collect(Collectors.joining());
    }
}

package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.append;
import static org.laodongmei.command.studio.Screens.body;
import static org.laodongmei.command.studio.Screens.gone;
import static org.laodongmei.command.studio.Screens.ready;
import static org.laodongmei.command.studio.Screens.saved;
import static org.laodongmei.command.studio.Screens.soon;
import static org.laodongmei.command.studio.Screens.state;
import static org.laodongmei.command.studio.Screens.until;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A piece from its first word to its readers and back, by four people in real browsers. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsroomTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague editor;
    private static Colleague first;
    private static Colleague second;
    private static Colleague publisher;
    private static Colleague admin;
    private static String piece = "";

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        admin = new Colleague(site, "admin", Grant.of(Role.ADMINISTRATOR));
        editor = new Colleague(site, "li", Grant.of(Role.EDITOR));
        first = new Colleague(site, "wang", new Grant(Role.REVIEWER, null, 1));
        second = new Colleague(site, "zhao", new Grant(Role.REVIEWER, null, 2));
        publisher = new Colleague(site, "sun", Grant.of(Role.PUBLISHER));
    }

    @AfterAll
    static void stop() {
        List.of(admin, editor, first, second, publisher).forEach(Colleague::close);
        site.close();
    }

    @Test
    @Order(1)
    void theOfficeChoosesTwoStepsOfReview() {
        try (Page page = admin.page("/studio/stages")) {
            page.locator("form.stages").first().locator("[name=name-3]").fill("");
            page.locator("form.stages button.main").first().click();
            page.waitForLoadState();
            assertThat(page.locator("[name=name-2]").first().inputValue()).isEqualTo("复审");
            assertThat(page.locator("[name=name-3]").first().inputValue()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aPieceIsWrittenWithPicturesAndSavesItself() {
        try (Page page = editor.page("/studio/entries/new?kind=article")) {
            ready(page);
            piece = page.url().replaceAll(".*/entries/([^/]+)/.*", "$1");
            page.fill("#f-title", "船厂焊工的一天");
            page.locator("#f-channel").selectOption("local");
            page.locator(".vditor-wysiwyg [contenteditable]").first().click();
            page.keyboard().type("早上六点，码头上已经有人。");
            FileChooser chooser =
                    page.waitForFileChooser(
                            () -> page.locator("[data-type=picture]").first().click());
            chooser.setFiles(
                    new Path[] {
                        folder.resolve("content/media/p0.jpg"),
                        folder.resolve("content/media/p1.jpg")
                    });
            page.waitForCondition(() -> body(page).split("asset:", -1).length == 3);
            saved(page);
            page.reload();
            ready(page);
            assertThat(page.inputValue("#f-title")).isEqualTo("船厂焊工的一天");
            assertThat(body(page)).contains("早上六点").contains("![](asset:");
            assertThat(page.locator(".vditor-wysiwyg img").count()).isEqualTo(2);
            Screens.describe(page, "晨雾里的码头", "焊工在船台上");
            saved(page);
            assertThat(body(page)).contains("![晨雾里的码头](asset:").contains("![焊工在船台上](asset:");
        }
    }

    @Test
    @Order(3)
    void aTextThatWasWrittenWithoutAConnectionIsThereAfterTheTabWasKilled() {
        Page page = editor.page("/studio/entries/" + piece + "/edit");
        ready(page);
        editor.context.setOffline(true);
        page.fill("#f-summary", "断网时写的摘要");
        page.waitForCondition(() -> state(page).contains("已存本机"));
        page.close();
        editor.context.setOffline(false);
        try (Page again = editor.page("/studio/entries/" + piece + "/edit")) {
            assertThat(again.locator(".notice").innerText()).contains("没有存上的文字");
            again.locator(".notice button.main").click();
            again.waitForCondition(() -> again.inputValue("#f-summary").equals("断网时写的摘要"));
            ready(again);
            assertThat(again.locator(".notice").isVisible()).isFalse();
        }
    }

    @Test
    @Order(4)
    void whoseSessionEndsWhileWritingSignsInBesideItAndLosesNothing() {
        try (Page page = editor.page("/studio/entries/" + piece + "/edit")) {
            ready(page);
            editor.signOut();
            page.fill("#f-summary", "登录过期时写的摘要");
            page.waitForCondition(() -> state(page).contains("登录已过期"));
            editor.signIn();
            saved(page);
            page.reload();
            assertThat(page.inputValue("#f-summary")).isEqualTo("登录过期时写的摘要");
        }
    }

    @Test
    @Order(5)
    void aSecondEditorIsToldAndMayTakeOverAndTheFirstLosesNothing() {
        try (Page mine = editor.page("/studio/entries/" + piece + "/edit");
                Page theirs = publisher.page("/studio/entries/" + piece + "/edit")) {
            ready(mine);
            assertThat(theirs.locator("main").innerText())
                    .contains("li示例正在写")
                    .contains("只看")
                    .contains("接管")
                    .contains("返回");
            theirs.locator("button", new Page.LocatorOptions().setHasText("接管")).click();
            ready(theirs);
            theirs.fill("#f-summary", "孙写的摘要");
            saved(theirs);
            mine.fill("#f-summary", "李没有存上的摘要");
            mine.waitForCondition(() -> mine.locator(".notice").isVisible());
            assertThat(mine.locator(".notice").innerText()).contains("sun示例接管了").contains("历史");
        }
        try (Page history = editor.page("/studio/entries/" + piece + "/history")) {
            assertThat(history.locator("table").innerText()).contains("被接管前的文字");
            assertThat(
                            history.locator("tr", new Page.LocatorOptions().setHasText("现在的稿"))
                                    .innerText())
                    .contains("sun示例");
        }
    }

    @Test
    @Order(6)
    void twoWhoWroteAtOnceArePutTogetherParagraphByParagraph() {
        try (Page one = editor.page("/studio/entries/" + piece + "/edit");
                Page two = editor.page("/studio/entries/" + piece + "/edit")) {
            ready(one);
            ready(two);
            append(two, "第二段是另一页写的。");
            saved(two);
            one.fill("#f-summary", "冲突时的摘要");
            one.waitForCondition(() -> one.locator("#conflict").isVisible());
            assertThat(one.locator("#conflict").innerText()).contains("第二段是另一页写的");
            one.locator("#conflict button.main").click();
            saved(one);
            one.reload();
            ready(one);
            assertThat(body(one)).contains("第二段是另一页写的");
            assertThat(one.inputValue("#f-summary")).isEqualTo("冲突时的摘要");
        }
    }

    @Test
    @Order(7)
    void itIsSubmittedByKeyboardReviewedOnATelephoneAndReturnedOnce() {
        editor.submit(piece);
        try (Page page = first.phone("/studio/review")) {
            page.locator("tbody th a").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("船厂焊工的一天");
            assertThat(Colleague.sidewaysScroll(page)).isZero();
            page.fill("#said", "开头很好");
            page.locator(".remarks form.new button").click();
            assertThat(page.locator(".remarks").innerText()).contains("开头很好");
            page.locator(".decide button.main").click();
            assertThat(page.locator(".crumb .state").innerText()).isEqualTo("待复审");
        }
        try (Page page = second.page("/studio/entries/" + piece)) {
            page.locator(".decide form:nth-of-type(2) button").click();
            assertThat(page.locator("[role=alert]").innerText()).isEqualTo("请写明原因。");
            page.fill("#reason", "请核对时间");
            page.locator(".decide form:nth-of-type(2) button").click();
            assertThat(page.locator(".crumb .state").innerText()).isEqualTo("已退回");
        }
        try (Page page = editor.page("/studio")) {
            assertThat(page.locator("main").innerText()).contains("有 1 篇退回的稿件");
        }
    }

    @Test
    @Order(8)
    void whatTheEditorMendedIsShownCharacterByCharacterAndGoesThrough() {
        try (Page page = editor.page("/studio/entries/" + piece + "/edit")) {
            ready(page);
            assertThat(page.locator(".alert").innerText()).contains("请核对时间");
            page.fill("#f-title", "船厂焊工的一个早晨");
            saved(page);
        }
        editor.submit(piece);
        for (Colleague reviewer : List.of(first, second)) {
            try (Page page = reviewer.page("/studio/entries/" + piece)) {
                assertThat(page.locator(".since ins").first().innerText()).contains("个早晨");
                page.locator(".decide button.main").click();
                gone(page, ".decide");
            }
        }
        try (Page page = editor.page("/studio/entries/" + piece)) {
            assertThat(page.locator(".crumb .state").innerText()).isEqualTo("待签发");
        }
        try (Page page = second.page("/studio/entries/" + piece + "/sheet")) {
            assertThat(page.locator("table").last().innerText())
                    .contains("初审 通过")
                    .contains("复审 退回")
                    .contains("请核对时间");
        }
    }

    @Test
    @Order(9)
    void itIsPreviewedByALinkThatNeedsNoSignInAndCanBeEnded() {
        String link;
        try (Page page = publisher.page("/studio/entries/" + piece + "/preview")) {
            assertThat(page.frames().get(1).content()).contains("船厂焊工的一个早晨");
            page.locator("form button.main").click();
            link = page.locator("code.link").innerText().replaceAll(".*(/preview/)", "$1");
            var answer = site.get(link);
            assertThat(RunningSite.text(answer)).contains("船厂焊工的一个早晨");
            assertThat(RunningSite.header(answer, "Cache-Control")).contains("no-store");
            String picture =
                    RunningSite.text(answer)
                            .replaceAll("(?s).*?src=\"(/preview/[^\"]+\\.jpg)\".*", "$1");
            assertThat(site.get(picture).statusCode()).isEqualTo(200);
            page.locator("button[name=link]").click();
            page.waitForLoadState();
        }
        assertThat(site.get(link).statusCode()).isEqualTo(404);
        assertThat(site.get("/preview/x").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void atItsTimeItIsOnTheSiteInTheFeedAndInSearchAndIsTakenBack() {
        String address;
        try (Page page = publisher.page("/studio/calendar")) {
            page.locator(".button", new Page.LocatorOptions().setHasText("签发")).first().click();
            page.locator("[name=when][value=at]").check();
            page.locator("form.sheet").evaluate("form => form.noValidate = true");
            page.fill("#at", soon());
            page.locator("form.sheet button.main").click();
            assertThat(page.locator(".crumb .state").innerText()).isEqualTo("已排期");
            until(() -> {
                page.reload();
                return page.locator(".crumb .state").innerText().equals("已发布");
            });
            address = page.locator(".crumb a").last().getAttribute("href");
            until(() -> site.get(address).statusCode() == 200);
            until(() -> RunningSite.text(site.get("/feed.xml")).contains("船厂焊工的一个早晨"));
            until(() ->
                    RunningSite.text(
                                    site.get(
                                            "/search/?q=%E7%84%8A%E5%B7%A5%E7%9A%84%E4%B8%80%E4%B8%AA%E6%97%A9%E6%99%A8"))
                            .contains(address));
            page.locator("details.one summary").first().click();
            page.fill("#why", "地名有误");
            page.locator("details.one form button").first().click();
            assertThat(page.locator(".events").innerText()).contains("地名有误");
        }
        until(() -> site.get(address).statusCode() == 404);
        until(() -> !RunningSite.text(site.get("/feed.xml")).contains("船厂焊工的一个早晨"));
        until(() ->
                !RunningSite.text(
                                site.get(
                                        "/search/?q=%E7%84%8A%E5%B7%A5%E7%9A%84%E4%B8%80%E4%B8%AA%E6%97%A9%E6%99%A8"))
                        .contains(address));
    }

    @Test
    @Order(11)
    void aFormOfAnyKindKeepsWhatItsYamlAsksFor() {
        try (Page page = editor.page("/studio/entries/new?kind=profile")) {
            ready(page);
            page.fill("#f-title", "示例师傅");
            page.fill("[name='f.trade']", "电焊工");
            page.fill("[name='f.ordinal']", "很多");
            page.waitForCondition(() -> state(page).contains("要填数字"));
            page.fill("[name='f.ordinal']", "7");
            page.locator("[data-many='f.honours'] > button").click();
            page.fill("[name='f.honours.0.name']", "示例工匠");
            page.locator("[data-many='f.honours'] > button").click();
            page.fill("[name='f.honours.1.name']", "示例标兵");
            page.locator("[data-many='f.honours'] .item:nth-child(2) [data-move=up]").click();
            saved(page);
            page.reload();
            ready(page);
            assertThat(page.inputValue("[name='f.ordinal']")).isEqualTo("7");
            assertThat(page.inputValue("[name='f.honours.0.name']")).isEqualTo("示例标兵");
            assertThat(page.inputValue("[name='f.honours.1.name']")).isEqualTo("示例工匠");
        }
    }

    @Test
    @Order(12)
    void noScreenHasAFaultForAxeOrScrollsSideways() {
        String entry = "/studio/entries/" + piece;
        List<String> faults =
                Screens.faults(
                        admin,
                        List.of(
                                "/studio",
                                "/studio/entries",
                                entry,
                                entry + "/edit",
                                entry + "/history",
                                entry + "/compare?from=1&to=2",
                                entry + "/sheet",
                                entry + "/preview",
                                "/studio/review",
                                "/studio/calendar",
                                "/studio/stages",
                                "/studio/searches",
                                "/studio/links"));
        assertThat(faults).isEmpty();
        assertThat(Colleague.complaints()).isEmpty();
    }
}

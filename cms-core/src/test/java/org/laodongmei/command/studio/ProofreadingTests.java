package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.append;
import static org.laodongmei.command.studio.Screens.body;
import static org.laodongmei.command.studio.Screens.gone;
import static org.laodongmei.command.studio.Screens.ready;
import static org.laodongmei.command.studio.Screens.saved;

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
import org.laodongmei.entry.Entries;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.check.Known;
import org.laodongmei.review.proof.WordLists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the checks find is shown, mended, let be, and holds a piece back; remarks are followed. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProofreadingTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague editor;
    private static Colleague reviewer;
    private static String piece = "";

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = new Colleague(site, "li", Grant.of(Role.EDITOR));
        reviewer = new Colleague(site, "wang", new Grant(Role.REVIEWER, null, 1));
        site.room(Entries.class).save(List.of(Newsroom.draft("劳模风采", "正文。")), "test", "");
    }

    @AfterAll
    static void stop() {
        editor.close();
        reviewer.close();
        site.close();
    }

    @Test
    @Order(1)
    void aFindingIsShownInTheTextAndMendedAtAPress() {
        try (Page page = editor.page("/studio/entries/new?kind=article")) {
            ready(page);
            piece = page.url().replaceAll(".*/entries/([^/]+)/.*", "$1");
            page.fill("#f-title", "车间的一天");
            page.locator("#f-channel").selectOption("local");
            append(page, "今天在示例的的车间，身份证340823199001012415。");
            page.locator("#checks [data-rule=id-card] [data-jump]").click();
            assertThat(page.evaluate("getSelection().toString()")).isEqualTo("340823199001012415");
            page.locator("#checks [data-rule=word-twice] [data-fix]").click();
            page.waitForCondition(() -> body(page).contains("示例的车间"));
            gone(page, "#checks [data-rule=word-twice]");
            saved(page);
        }
    }

    @Test
    @Order(2)
    void aPieceWithAnErrorIsHeldBackUntilSomebodySaysWhyItMayStay() {
        try (Page page = editor.page("/studio/entries/" + piece + "/edit")) {
            ready(page);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/submit");
            assertThat(page.locator("[role=alert]").innerText()).contains("检查发现了错误");
            page.locator("#checks .error summary").click();
            page.locator("#checks .error input").fill("样号，不是真的");
            page.locator("#checks .error [name=key]").click();
            page.locator("#checks > details summary").last().click();
            assertThat(page.locator("#checks .closed").innerText())
                    .contains("样号，不是真的")
                    .contains("li示例");
        }
        editor.submit(piece);
    }

    @Test
    @Order(3)
    void anErrorThatWasNotKnownBeforeHoldsUpTheReviewer() {
        site.room(Known.class).keep("test", new WordLists("车间=厂房", "", "", ""));
        try (Page page = reviewer.page("/studio/entries/" + piece)) {
            page.locator(".decide button.main").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("检查发现了错误");
            assertThat(page.locator("#checks .error").first().innerText()).contains("应为“厂房”");
        }
        site.room(Known.class).keep("test", WordLists.NONE);
    }

    @Test
    @Order(4)
    void aRemarkOnSomeWordsIsToldToTheWriterAndFollowed() {
        try (Page page = reviewer.page("/studio/entries/" + piece)) {
            page.locator("#text")
                    .evaluate(
                            "text => { const node = document.createTreeWalker(text, 4).nextNode();"
                                    + " getSelection().setBaseAndExtent(node, 0, node, 2); }");
            page.waitForCondition(
                    () -> page.locator(".remarks form.new q").innerText().equals("今天"));
            page.fill("#said", "写明日期");
            page.locator(".remarks form.new button").click();
            page.waitForSelector("mark[data-remark]");
        }
        try (Page page = editor.page("/studio")) {
            assertThat(page.locator("main").innerText()).contains("1 条没有改");
            page.navigate("/studio/entries/" + piece + "/edit");
            ready(page);
            page.locator(".said [data-jump]").click();
            assertThat(page.evaluate("getSelection().toString()")).isEqualTo("今天");
            page.locator("[data-settle]").click();
            gone(page, ".said li");
        }
        try (Page page = editor.page("/studio")) {
            assertThat(page.locator("main").innerText()).doesNotContain("1 条没有改");
        }
    }

    @Test
    @Order(5)
    void aLinkIsMadeByTheInitialsOfATitle() {
        try (Page page = editor.page("/studio/entries/" + piece + "/edit")) {
            ready(page);
            append(page, "参见");
            page.keyboard().press("Control+k");
            page.waitForSelector("#finder input");
            page.keyboard().type("lmfc");
            page.waitForSelector("#found li:has-text('劳模风采')");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> body(page).contains("[劳模风采](entry:"));
            saved(page);
        }
    }

    @Test
    @Order(6)
    void anythingIsReachedFromAnyScreenByTheKeyboard() {
        try (Page page = editor.page("/studio/media")) {
            page.keyboard().press("?");
            assertThat(page.locator("dialog.keys").innerText()).contains("Ctrl K");
            page.keyboard().press("Escape");
            page.keyboard().press("Control+k");
            page.keyboard().type("cjdyt");
            page.waitForSelector("#met li:has-text('车间的一天')");
            page.keyboard().press("Enter");
            page.waitForURL("**/entries/" + piece);
            assertThat(
                            Screens.faults(
                                    editor, List.of("/studio/figures", "/studio/entries/" + piece)))
                    .isEmpty();
        }
        assertThat(Colleague.complaints()).isEmpty();
    }
}

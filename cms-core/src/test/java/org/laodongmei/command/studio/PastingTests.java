package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.body;
import static org.laodongmei.command.studio.Screens.look;
import static org.laodongmei.command.studio.Screens.ready;
import static org.laodongmei.command.studio.Screens.saved;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.media.Samples;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.word.Docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What comes into a text from outside: pasted, dropped, fetched and chosen in a real browser. */
@Timeout(120)
class PastingTests {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague editor;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = new Colleague(site, "li", Grant.of(Role.EDITOR));
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    private static Page fresh() {
        Page page = editor.page("/studio/entries/new?kind=article");
        ready(page);
        page.locator(".vditor-wysiwyg [contenteditable]").first().click();
        return page;
    }

    private static String sample(String name) {
        String path = "/org/laodongmei/markup/paste/" + name;
        try (InputStream in = PastingTests.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void paste(Page page, String html, String text) {
        page.evaluate(
                """
                ({ html, text }) => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  data.setData("text/plain", text);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }\
                """,
                Map.of("html", html, "text", text));
    }

    private static void drop(Page page, FilePayload... files) {
        List<Map<String, String>> all = new ArrayList<>();
        for (FilePayload file : files) {
            all.add(
                    Map.of(
                            "name", file.name,
                            "type", file.mimeType,
                            "bytes", Base64.getEncoder().encodeToString(file.buffer)));
        }
        page.evaluate(
                """
                (files) => {
                  const data = new DataTransfer();
                  for (const { name, type, bytes } of files) {
                    data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
                  }
                  document.querySelector(".vditor-wysiwyg [contenteditable]").dispatchEvent(
                    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                }\
                """,
                all);
    }

    private static void told(Page page, String words) {
        page.waitForCondition(
                () -> page.locator(".notes").allInnerTexts().toString().contains(words));
    }

    /**
     * Saves it, opens it again, and looks whether the writing component still takes it for its own.
     */
    private static void staysAsItIs(Page page, int tables, int pictures) {
        saved(page);
        String before = body(page);
        page.reload();
        ready(page);
        assertThat(page.locator("#editor").isVisible()).as(before).isTrue();
        assertThat(body(page)).isEqualTo(before);
        assertThat(page.locator(".vditor-wysiwyg table").count()).isEqualTo(tables);
        assertThat(page.locator(".vditor-wysiwyg img").count()).isEqualTo(pictures);
    }

    @Test
    void aTextFromWordIsCleanedAndItsTitleAndCreditsAreRecognised() {
        try (Page page = fresh()) {
            paste(page, sample("word.html"), "x");
            told(page, "1 张图片未随文字粘贴——拖入 .docx 可一次导入");
            assertThat(page.inputValue("#f-title")).isEqualTo("用劳动美托起中国梦");
            page.locator(".note button", new Page.LocatorOptions().setHasText("李晓庆 陶大时")).click();
            assertThat(page.inputValue("#f-author")).isEqualTo("李晓庆 陶大时");
            assertThat(body(page))
                    .contains("奋斗的**画笔**，挥洒")
                    .contains("## 精准服务 求实效")
                    .contains("五一劳动奖状")
                    .doesNotContain("Mso")
                    .doesNotContain("文/");
            staysAsItIs(page, 1, 0);
        }
    }

    @Test
    void anArticleOfWeChatIsPastedBelowATitleThatStandsAndItsPicturesAreFetched() {
        try (Page page = fresh()) {
            page.fill("#f-title", "已有标题");
            page.locator(".vditor-wysiwyg [contenteditable]").first().click();
            paste(page, sample("wechat.html").replace("mmbiz.qpic.cn", "127.0.0.1:8080"), "x");
            told(page, "2 张图片没有取回");
            told(page, "内网");
            assertThat(page.inputValue("#f-title")).isEqualTo("已有标题");
            assertThat(body(page))
                    .contains("**致敬！城市的摆渡人**")
                    .contains("\"老王在检查车况\"")
                    .contains("**公交车司机**");
            staysAsItIs(page, 0, 2);
        }
    }

    @Test
    void aTextFromWpsIsCleaned() {
        try (Page page = fresh()) {
            paste(page, sample("wps.html"), "x");
            told(page, "2 张图片未随文字粘贴");
            assertThat(body(page)).contains("* 招聘会");
        }
    }

    @Test
    void marksThatSomebodyTypedAreStillTheSameAfterALap() {
        try (Page page = fresh()) {
            paste(
                    page,
                    "<p>1. 不是列表 * 星 _线_ [括] &lt;b&gt; 9~10、11~12 $5 和 $6 # | a_b `c`</p><p># 不是标题</p>",
                    "x");
            page.waitForCondition(() -> body(page).contains("不是标题"));
            assertThat(page.locator(".vditor-wysiwyg [contenteditable]").first().innerText())
                    .contains("1. 不是列表 * 星 _线_ [括] <b> 9~10、11~12 $5 和 $6 # | a_b `c`")
                    .contains("# 不是标题");
            staysAsItIs(page, 0, 0);
        }
    }

    @Test
    void whatIsCopiedInTheTextItselfStaysAsItIs() {
        try (Page page = fresh()) {
            page.keyboard().type("劳动光荣");
            page.keyboard().press("Control+A");
            page.keyboard().press("Control+C");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Control+V");
            page.waitForCondition(() -> body(page).contains("劳动光荣劳动光荣"));
            assertThat(page.locator(".note").count()).isZero();
        }
    }

    @Test
    void withoutTheServerTheTextIsPastedPlain() {
        try (Page page = fresh()) {
            editor.context.setOffline(true);
            paste(page, "<p><b>甲</b></p><p>乙</p>", "甲\n乙 # *");
            told(page, "没有连上服务器，已按纯文本粘贴");
            editor.context.setOffline(false);
            assertThat(body(page).replace("\\", "").strip()).isEqualTo("甲\n\n乙 # *");
        } finally {
            editor.context.setOffline(false);
        }
    }

    @Test
    void aWordDocumentThatIsDroppedInBringsItsPicturesCaptionsTitleAndCredits() {
        try (Page page = fresh()) {
            byte[] document =
                    new Docx()
                            .headline("用劳动美托起中国梦")
                            .paragraph("　　回首2019，多少感慨在心里。")
                            .picture(Samples.jpeg(640, 420), "颁奖现场")
                            .paragraph("○安庆市总工会发放会员卡")
                            .picture(Samples.jpeg(660, 440), "")
                            .paragraph("○职工运动会")
                            .picture("no picture".getBytes(StandardCharsets.UTF_8), "")
                            .paragraph("(文/李晓庆 陶大时 图/沈弘艺)")
                            .bytes();
            drop(page, new FilePayload("稿件.docx", DOCX, document));
            told(page, "认出署名");
            told(page, "文档图片 3：");
            assertThat(page.inputValue("#f-title")).isEqualTo("用劳动美托起中国梦");
            assertThat(body(page))
                    .containsPattern("!\\[颁奖现场]\\(asset:[0-9a-f]{64} \"安庆市总工会发放会员卡\"\\)")
                    .containsPattern("!\\[]\\(asset:[0-9a-f]{64} \"职工运动会\"\\)")
                    .startsWith("回首2019");
            staysAsItIs(page, 0, 2);
        }
        String found = editor.context.request().get("/studio/media.json?q=沈弘艺").text();
        assertThat(found).contains("文档图片 1").contains("文档图片 2");
    }

    @Test
    void aDocumentThatCannotBeReadIsAnsweredByASentence() {
        try (Page page = fresh()) {
            drop(
                    page,
                    new FilePayload(
                            "旧稿.doc",
                            "application/msword",
                            HexFormat.of().parseHex("d0cf11e0a1b11ae100")));
            told(page, "另存为");
            drop(page, new FilePayload("假.docx", DOCX, new byte[] {1, 2, 3, 4}));
            told(page, "这不是 Word 文档");
        }
    }

    @Test
    void tidyingIsShownBeforeItIsDoneAndTakenBackToTheByte() {
        try (Page page = fresh()) {
            String written = "他说:\"劳动, 光荣\"...好";
            page.keyboard().type(written);
            page.keyboard().press("Enter");
            page.keyboard().type("第二段,也是");
            page.waitForCondition(() -> body(page).contains("也是"));
            String before = body(page);
            page.keyboard().press("Control+Alt+f");
            page.waitForSelector("dialog.tidy");
            assertThat(page.locator(".tidy ins").allInnerTexts()).contains("，");
            page.locator(".tidy button", new Page.LocatorOptions().setHasText("不用")).click();
            assertThat(body(page)).isEqualTo(before);
            page.locator("[data-do=tidy]").click();
            page.locator(".tidy button.main").click();
            page.waitForCondition(() -> body(page).contains("他说：“劳动，光荣”……好"));
            saved(page);
            page.locator(".note button", new Page.LocatorOptions().setHasText("撤销排版")).click();
            assertThat(body(page)).isEqualTo(before);
            page.locator(".vditor-wysiwyg [contenteditable]").first().click();
            paste(page, sample("wps.html"), "x");
            told(page, "认出署名");
            page.locator("[data-do=tidy]").click();
            page.waitForSelector("dialog.tidy");
            List<String> faults = new ArrayList<>();
            look(page, "the writing screen", faults);
            assertThat(faults).isEmpty();
            assertThat(Colleague.complaints()).isEmpty();
        }
    }

    @Test
    void picturesComeInTheirOrderAndOneThatIsRefusedIsNamed() {
        try (Page page = fresh()) {
            drop(
                    page,
                    new FilePayload("一.jpg", "image/jpeg", Samples.jpeg(1400, 900)),
                    new FilePayload(
                            "假.jpg", "image/jpeg", "<svg>".getBytes(StandardCharsets.UTF_8)),
                    new FilePayload("二.jpg", "image/jpeg", Samples.jpeg(40, 30)));
            told(page, "2 个已传上，1 个没有");
            told(page, "假.jpg：");
            String text = body(page);
            List<String> order = new ArrayList<>();
            page.locator(".vditor-wysiwyg img")
                    .all()
                    .forEach(img ->
                            order.add(
                                    img.evaluate(
                                                    "async image => { await image.decode(); return image.naturalWidth; }")
                                            .toString()));
            assertThat(text.split("asset:", -1)).hasSize(3);
            assertThat(order).containsExactly("800", "40");
        }
    }

    @Test
    void aPictureOfTheLibraryIsChosenForTheTextAndForTheCover() {
        try (Page page = fresh()) {
            page.locator("[data-type=library]").first().click();
            page.locator(".picker .grid button").first().click();
            page.waitForCondition(() -> body(page).contains("](asset:"));
            page.locator("[data-pick=cover]").click();
            FileChooser chooser =
                    page.waitForFileChooser(() -> page.locator(".picker label.button").click());
            chooser.setFiles(new FilePayload("封面.jpg", "image/jpeg", Samples.jpeg(800, 450)));
            page.waitForCondition(() -> page.inputValue("[name=cover]").length() == 64);
            saved(page);
        }
    }
}

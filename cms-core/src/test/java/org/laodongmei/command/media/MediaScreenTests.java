package org.laodongmei.command.media;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.SmallContent;
import org.laodongmei.command.Visitor;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of an office in its browser. */
class MediaScreenTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Visitor editor;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = Visitor.of(site, Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void photographsAreDroppedDescribedAndCutAroundAFaceInABrowser() throws IOException {
        List<String> faults = new ArrayList<>();
        try (BrowserContext desk = context(editor);
                Page page = desk.newPage()) {
            page.onPageError(error -> faults.add("error: " + error));
            page.setDefaultTimeout(60_000);
            page.navigate("/studio/media");
            // The third part breaks off, once.
            page.route(
                    "**/studio/media/uploads/*",
                    route -> route.abort(),
                    new Page.RouteOptions().setTimes(1));
            page.locator("#files").setInputFiles(photographs());
            Locator sum = page.locator(".progress .sum");
            page.waitForCondition(() -> sum.innerText().contains("传好"));
            assertThat(sum.innerText()).isEqualTo("传好 7 个，1 个没有收");
            assertThat(page.locator(".refused").innerText()).contains("坏.jpg", "SVG");
            // What was never on the screen is not laid out yet, and has no words.
            Locator newest = page.locator("#grid li").first();
            page.waitForCondition(() -> newest.innerText().contains("缺替代文字"));
            look(page, faults);
            page.locator("#grid input").nth(0).check();
            page.locator("#grid input").nth(1).check();
            page.locator("#name").fill("五一");
            page.locator("#collect button").first().click();
            assertThat(page.locator("#collection").innerText()).contains("五一 (2)");
            page.locator("#grid a").first().click();
            page.locator("button.main").click();
            assertThat(page.locator("#e-alt").innerText()).contains("图里有什么");
            page.locator("[name=alt]").fill("码头上的吊车");
            page.locator("button.main").click();
            assertThat(page.locator("[name=alt]").inputValue()).isEqualTo("码头上的吊车");
            page.locator(".focal img").click(new Locator.ClickOptions().setPosition(20, 30));
            page.locator("#f-x").press("ArrowRight");
            String position =
                    page.locator(".crop[data-ratio='1:1'] img")
                            .evaluate("img => getComputedStyle(img).objectPosition")
                            .toString();
            assertThat(position).as("the crop follows to the left edge").startsWith("0%");
            String x = page.locator("#f-x").inputValue();
            page.locator("button.focus").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("#f-x").inputValue()).isEqualTo(x);
            assertThat(Integer.parseInt(x)).isBetween(1, 20);
            look(page, faults);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(390, 844);
            look(page, faults);
            page.navigate("/studio/media?only=noalt");
            assertThat(page.locator("#grid").innerText()).doesNotContain("码头上的吊车");
            look(page, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** Seven, and something that only says that it is one. */
    private static FilePayload[] photographs() throws IOException {
        List<FilePayload> photos = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            photos.add(
                    new FilePayload(
                            "照片" + i + ".jpg", "image/jpeg", SmallContent.jpeg(900, 600, 950 + i)));
        }
        photos.add(new FilePayload("坏.jpg", "image/jpeg", "<svg>".getBytes(UTF_8)));
        return photos.toArray(FilePayload[]::new);
    }

    private static BrowserContext context(Visitor who) {
        BrowserContext context =
                Browsers.shared()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(site.address(""))
                                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(15_000);
        context.addCookies(
                List.of(
                        new Cookie("laodongmei", who.session())
                                .setDomain("localhost")
                                .setPath("/studio")));
        return context;
    }

    private static void look(Page page, List<String> faults) {
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule ->
                        faults.add(
                                page.url()
                                        + " axe: "
                                        + rule.getId()
                                        + " "
                                        + rule.getNodes().getFirst().getHtml()));
        Object over =
                page.evaluate(
                        "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            faults.add(page.url() + " scrolls sideways by " + over);
        }
    }
}

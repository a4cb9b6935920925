package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A reader's day on the demonstration site, in a real browser. */
class ReaderTests {

    /** One page of each sort. */
    private static final List<String> SORTS =
            List.of(
                    "/",
                    "/articles/annual-report-2019/",
                    "/people/demo-wang/",
                    "/people/chen-qing/",
                    "/albums/river-port/",
                    "/videos/river-morning/",
                    "/topics/craftsmen/",
                    "/votes/like-workers-2019/",
                    "/votes/like-workers-2019/5/",
                    "/topics/",
                    "/people/",
                    "/channels/rights/",
                    "/tags/",
                    "/archive/",
                    "/archive/2019/",
                    "/jobs/",
                    "/honours/",
                    "/search/?q=%E9%9D%A2%E7%82%B9%E5%B8%88",
                    "/search/?q=zzzzqqq",
                    "/feeds/",
                    "/sitemap/",
                    "/nowhere/");

    /** Of each layout one: larger letters break a layout, not what is told. */
    private static final List<String> LAYOUTS =
            List.of(
                    "/",
                    "/articles/annual-report-2019/",
                    "/people/chen-qing/",
                    "/albums/river-port/",
                    "/topics/craftsmen/",
                    "/votes/like-workers-2019/",
                    "/channels/rights/",
                    "/jobs/",
                    "/search/?q=%E9%9D%A2%E7%82%B9%E5%B8%88");

    private final String site = DemonstrationSite.shared().address();

    private BrowserContext context(int width, ColorScheme colours, boolean script) {
        return Browsers.shared()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(colours)
                                .setJavaScriptEnabled(script));
    }

    @Test
    void everySortOfPageIsAccessibleAndQuietOnADesktop() {
        assertAccessible(SORTS, 1440, ColorScheme.LIGHT, "");
    }

    @Test
    void everySortOfPageIsAccessibleAndQuietOnAPhoneInTheDark() {
        assertAccessible(SORTS, 390, ColorScheme.DARK, "");
    }

    @Test
    void everyLayoutIsAccessibleAndQuietInElderMode() {
        assertAccessible(LAYOUTS, 390, ColorScheme.LIGHT, "elder=1");
    }

    private void assertAccessible(
            List<String> paths, int width, ColorScheme colours, String parameter) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(width, colours, true);
                Page page = context.newPage()) {
            page.onConsoleMessage(
                    message -> faults.add(page.url() + " console: " + message.text()));
            page.onPageError(error -> faults.add(page.url() + " error: " + error));
            for (String path : paths) {
                String separator = path.contains("?") ? "&" : "?";
                page.navigate(site + path + (parameter.isEmpty() ? "" : separator + parameter));
                // Without frames of other sites there is nothing to gather in a page of its own.
                AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
                results.getViolations()
                        .forEach(rule ->
                                faults.add(
                                        path
                                                + " axe: "
                                                + rule.getId()
                                                + " "
                                                + rule.getNodes().getFirst().getHtml()));
                int over =
                        ((Number)
                                        page.evaluate(
                                                "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                                .intValue();
                if (over > 0) {
                    faults.add(path + " scrolls sideways by " + over + " pixels");
                }
            }
        }
        // The browser itself reports the missing page that is asked for on purpose.
        faults.removeIf(fault -> fault.contains("/nowhere/") && fault.contains("404"));
        assertThat(faults).isEmpty();
    }

    @Test
    void everythingCanBeReadAndSearchedWithoutScript() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT, false);
                Page page = context.newPage()) {
            page.navigate(site + "/articles/annual-report-2019/");
            assertThat(page.locator("h1").innerText()).contains("2019");
            assertThat(page.locator("main").innerText()).contains("面点师");
            page.navigate(site + "/search/?q=mianshi");
            assertThat(page.locator("main").innerText()).contains("面点师");
            page.navigate(site + "/albums/river-port/");
            assertThat(page.locator("main figure img").count()).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void elderModeStaysOnTheNextVisit() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            page.navigate(site + "/?elder=1");
            page.navigate(site + "/articles/annual-report-2019/");
            double size =
                    ((Number)
                                    page.evaluate(
                                            "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
                            .doubleValue();
            assertThat(size).isGreaterThanOrEqualTo(18);
        }
    }

    @Test
    void theKeyboardReachesTheTextByTheSkipLink() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            page.navigate(site + "/articles/annual-report-2019/");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void anAlbumOpensLargeAndTheBackButtonLeavesIt() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            page.navigate(site + "/albums/river-port/");
            page.locator("main figure a").first().click();
            page.locator(".pswp").waitFor();
            page.goBack();
            page.locator(".pswp")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.url()).contains("/albums/river-port/");
        }
    }

    @Test
    void searchFindsTheRightThingsFirst() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT, true);
                Page page = context.newPage()) {
            for (String query : List.of("面点师", "mianshi", "mianidanshi", "绵点师")) {
                assertThat(firstAnswer(page, query)).as(query).contains("面点师");
            }
            assertThat(firstAnswer(page, "彭玉杰")).isEqualTo("彭玉杰");
            assertThat(firstAnswer(page, "pyj")).isEqualTo("彭玉杰");
            assertThat(firstAnswer(page, "困难职工")).contains("困难职工");
        }
    }

    private String firstAnswer(Page page, String query) {
        page.navigate(site + "/");
        page.locator("input[name=q]").first().fill(query);
        page.locator("input[name=q]").first().press("Enter");
        page.waitForURL("**/search/**");
        return page.locator("main h2 a, main h3 a").first().innerText().strip();
    }
}

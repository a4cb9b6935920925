package org.laodongmei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Somebody at work likes the workers around, on the demonstration site, in a real browser. */
class VoterTests {

    private static final Pattern RECEIPT = Pattern.compile("回执 ([0-9]+-[0-9A-Z]{5}-[0-9A-Z]{5})");

    private final String address =
            DemonstrationSite.shared().address() + "/votes/like-workers-2019/";

    private BrowserContext phone(boolean script) {
        return Browsers.shared()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(360, 740)
                                .setJavaScriptEnabled(script));
    }

    private static Locator card(Page page, int number) {
        return page.locator("#n" + number);
    }

    private static int count(Page page, int number) {
        return Integer.parseInt(
                card(page, number).locator(".count").textContent().replace(",", ""));
    }

    private static void tap(Page page, int number) {
        card(page, number).locator("button").focus();
        page.keyboard().press("Enter");
    }

    @Test
    void threeTapsCountAtOnceTheFourthIsToldWhenAndAnotherPhoneSeesItMove() {
        try (BrowserContext first = phone(true);
                BrowserContext second = phone(true);
                Page page = first.newPage();
                Page other = second.newPage()) {
            other.navigate(address);
            assertThat(card(other, 9).locator(".count")).isVisible();
            int before = count(other, 9);

            page.navigate(address);
            Locator standing = page.locator("[data-standing]");
            assertThat(standing).hasText("您还能点 3 个赞。");
            for (int number : List.of(9, 10, 11)) {
                tap(page, number);
                assertThat(card(page, number).locator(".said")).hasText(RECEIPT);
                assertThat(card(page, number).locator("button"))
                        .hasAttribute("aria-pressed", "true");
            }
            assertThat(standing).hasText(Pattern.compile("今天的赞点完了，.*零点以后再来。"));
            tap(page, 12);
            assertThat(card(page, 12).locator(".said")).hasText(Pattern.compile("今天的赞点完了"));

            page.reload();
            assertThat(standing).hasText(Pattern.compile("今天的赞点完了"));
            assertThat(card(page, 9).locator("button")).hasAttribute("aria-pressed", "true");
            assertThat(card(other, 9).locator(".count"))
                    .hasText(
                            Integer.toString(before + 1),
                            new LocatorAssertions.HasTextOptions().setTimeout(12_000));
        }
    }

    @Test
    void aReceiptIsLookedUpWhereItWasGiven() {
        try (BrowserContext phone = phone(true);
                Page page = phone.newPage()) {
            page.navigate(address);
            assertThat(page.locator("[data-standing]")).hasText("您还能点 3 个赞。");
            tap(page, 20);
            assertThat(card(page, 20).locator(".said")).hasText(RECEIPT);
            page.locator(".check button").click();
            assertThat(page.locator("[data-found]")).hasText(Pattern.compile("已计入：账上第 .*韩师傅"));
            page.locator(".check input").fill("1-00000-00000");
            page.locator(".check button").click();
            assertThat(page.locator("[data-found]")).hasText(Pattern.compile("没有这个回执号"));
        }
    }

    @Test
    void whoeverIsLookedForIsFoundByNameNumberAndTrade() {
        try (BrowserContext phone = phone(true);
                Page page = phone.newPage()) {
            page.navigate(address);
            Locator field = page.locator("[data-find] input");
            Locator shown = page.locator("[data-number]:visible");
            for (String words : List.of("彭玉杰", "1号", "1")) {
                field.fill(words);
                assertThat(shown).hasCount(1);
                assertThat(shown).hasId("n1");
            }
            field.fill("护士");
            assertThat(shown).hasCount(1);
            field.fill("没有这样的人");
            assertThat(page.locator("[data-none]")).isVisible();
        }
    }

    @Test
    void theFirstCardIsTheOneThatTheSeedAndTheVisitorsNumberGiveAndNoneIsFavoured() {
        try (BrowserContext phone = phone(true);
                Page page = phone.newPage()) {
            page.navigate(address);
            assertThat(page.locator("[data-standing]")).hasText(Pattern.compile("您还能点"));
            String seed = page.locator("[data-seed]").getAttribute("data-seed");
            String kept = "localStorage.getItem('visitor:like-workers-2019')";
            long number = Long.parseLong((String) page.evaluate(kept));
            assertThat(page.locator("[data-number]").first())
                    .hasId("n" + (1 + first(seed, number)));
            int[] times = new int[26];
            new Random(26).longs(26_000, 0, 1L << 32).forEach(it -> times[first(seed, it)]++);
            assertThat(times).doesNotContain(0);
            assertThat(Arrays.stream(times).boxed()).allMatch(it -> it > 850 && it < 1_150);
        }
    }

    /** As the campaign says that it is computed. */
    private static int first(String seed, long number) {
        int hash = 0x811c9dc5;
        for (byte each : (seed + ":" + number).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * 0x01000193;
        }
        return (int) (Integer.toUnsignedLong(hash) % 26);
    }

    @Test
    void whoReadsAStoryLikesItThereAndMayKeepAPosterButNeedNot() {
        try (BrowserContext phone = phone(true);
                BrowserContext plain = phone(false);
                Page page = phone.newPage();
                Page other = plain.newPage()) {
            page.navigate(DemonstrationSite.shared().address() + "/people/demo-qian/");
            Locator likes = page.locator(".candidacy");
            assertThat(likes.locator(".count")).isVisible();
            likes.locator("button").click();
            assertThat(likes.locator(".said")).hasText(RECEIPT);
            assertThat(likes.locator("button")).hasAttribute("aria-pressed", "true");
            likes.getByText("海报和二维码").click();
            assertThat(page.locator("[data-bill] h1")).containsText("钱");
            Download kept = page.waitForDownload(() -> page.locator("[data-keep]").click());
            assertThat(kept.suggestedFilename()).endsWith("11号.png");

            other.navigate(DemonstrationSite.shared().address() + "/people/demo-qian/");
            other.locator(".candidacy button").click();
            assertThat(other.locator("h1")).hasText("请再按一下");
        }
    }

    @Test
    void withoutScriptACardIsAFormThatIsConfirmedOnce() {
        try (BrowserContext phone = phone(false);
                Page page = phone.newPage()) {
            page.navigate(address);
            card(page, 3).locator("button").click();
            assertThat(page.locator("h1")).hasText("请再按一下");
            page.locator(".answer button").click();
            assertThat(page.locator("h1")).hasText("点上了");
            String facts = page.locator(".facts").textContent();
            assertThat(facts).contains("回执号：").contains("您还能点2个赞");

            page.navigate(address);
            card(page, 4).locator("button").click();
            assertThat(page.locator("h1")).hasText("点上了");
            page.navigate(address);
            page.locator(".check input").fill(facts.replaceAll("(?s).*回执号：([0-9A-Z-]+).*", "$1"));
            page.locator(".check button").click();
            assertThat(page.locator("h1")).hasText("已计入");
        }
    }
}

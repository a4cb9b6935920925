package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Secrets;
import org.laodongmei.people.secret.Totp;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an office begins: from empty data to colleagues who can sign in, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudioTests {

    private static final String PASSWORD = "江边的白鹭飞走了又回来";
    private static final String EDITORS = "码头上的汽笛响了三声啊";

    private static final List<String> SCREENS =
            List.of(
                    "/studio",
                    "/studio/people",
                    "/studio/people/new",
                    "/studio/units",
                    "/studio/me",
                    "/studio/me/two-step",
                    "/studio/figures",
                    "/studio/words",
                    "/studio/log");

    @TempDir static Path folder;

    private static RunningSite site;
    private static BrowserContext office;
    private static String invitation = "";

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        office = context(1440, ColorScheme.LIGHT);
    }

    @AfterAll
    static void stop() {
        office.close();
        site.close();
    }

    private static BrowserContext context(int width, ColorScheme colours) {
        BrowserContext context =
                Browsers.shared()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(site.address(""))
                                        .setViewportSize(width, 900)
                                        .setColorScheme(colours));
        context.setDefaultTimeout(10_000);
        return context;
    }

    @Test
    @Order(1)
    void whoIsNobodyIsAskedToSignInAndNothingElseIsShown() {
        try (BrowserContext stranger = context(390, ColorScheme.LIGHT);
                Page page = stranger.newPage()) {
            for (String screen : SCREENS) {
                page.navigate(screen);
                assertThat(page.url()).contains("/studio/sign-in");
            }
            assertThat(faults(page)).isEmpty();
            page.navigate("/studio/invitation?token=x");
            assertThat(faults(page)).isEmpty();
        }
    }

    @Test
    @Order(2)
    void theLinkOfTheFirstStartMakesTheAdministratorOnce() {
        try (Page page = office.newPage()) {
            page.navigate(site.firstLink());
            page.locator(".language button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("The first administrator");
            page.locator(".language button").click();
            assertThat(faults(page)).isEmpty();
            fill(page, Map.of("name", "zhang", "display", "张示例", "password", "1234567890"));
            assertThat(page.locator(".wrong").innerText()).contains("太容易猜到");
            assertThat(page.locator("[name=display]").inputValue()).isEqualTo("张示例");
            fill(page, Map.of("password", PASSWORD));
            assertThat(page.locator("h1").innerText()).isEqualTo("今天");
            page.navigate(site.firstLink());
            assertThat(page.locator("h1").innerText()).isEqualTo("链接已失效");
        }
    }

    @Test
    @Order(3)
    void aTableFromExcelMakesTheTreeOfUnits() {
        byte[] table =
                "编号,名称,上级编号\r\n01,示例市总工会,\r\n0101,港口工会（示例）,01\r\n0102,,01\r\n0103,电厂工会（示例）,99\r\n"
                        .getBytes(Charset.forName("GB18030"));
        try (Page page = office.newPage()) {
            page.navigate("/studio/units");
            page.locator("[name=table]")
                    .setInputFiles(new FilePayload("units.csv", "text/csv", table));
            page.locator("button.main").click();
            assertThat(page.locator(".done").innerText())
                    .contains("新增 2")
                    .contains("第 4 行：名称要有")
                    .contains("第 5 行：上级 99 不在表里");
            assertThat(page.locator("table").innerText()).contains("港口工会（示例）");
        }
    }

    @Test
    @Order(4)
    void aColleagueIsInvitedByALinkThatIsShownOnce() {
        try (Page page = office.newPage()) {
            page.navigate("/studio/people/new");
            page.locator("[name=roles][value=EDITOR]").check();
            fill(page, Map.of("name", "LI", "display", "李示例", "unit", "无此号"));
            assertThat(page.locator(".wrong").innerText()).contains("没有这个编号的单位");
            assertThat(page.locator("[name=roles][value=EDITOR]").isChecked()).isTrue();
            page.locator("[name=unit]").fill("港");
            page.waitForCondition(() -> page.locator("#units option").count() == 1);
            assertThat(page.locator("#units option").getAttribute("value")).isEqualTo("0101");
            fill(page, Map.of("unit", "港口工会（示例）"));
            assertThat(page.locator("[name=unit]").inputValue()).isEqualTo("0101");
            String link = page.locator("code.link").innerText();
            assertThat(link).startsWith("http://localhost:8080/studio/invitation?token=");
            invitation = link.substring("http://localhost:8080".length());
            page.navigate("/studio/people");
            assertThat(page.locator("table").innerText())
                    .contains("李示例")
                    .contains("编辑")
                    .contains("港口工会（示例）")
                    .contains("等待设置密码");
            assertThat(page.content()).doesNotContain(invitation);
        }
    }

    @Test
    @Order(5)
    void theColleagueChoosesAPasswordAndMayNotLookIntoTheOffice() {
        try (BrowserContext desk = context(390, ColorScheme.DARK);
                Page page = desk.newPage()) {
            page.navigate(invitation);
            assertThat(faults(page)).isEmpty();
            fill(page, Map.of("password", EDITORS));
            assertThat(page.locator("h1").innerText()).isEqualTo("今天");
            assertThat(page.locator("nav").innerText()).doesNotContain("人员");
            for (String screen : List.of("/studio/people", "/studio/units", "/studio/log")) {
                Response answer = page.navigate(screen);
                assertThat(answer.status()).as(screen).isEqualTo(403);
            }
            page.navigate(invitation);
            assertThat(page.locator("h1").innerText()).isEqualTo("链接已失效");
        }
    }

    @Test
    @Order(6)
    void aCodeFromTheAppIsAskedForAndARecoveryCodeWillDoOnce() {
        try (BrowserContext desk = context(1440, ColorScheme.LIGHT);
                Page page = desk.newPage()) {
            signIn(page, "li", EDITORS);
            page.navigate("/studio/me/two-step");
            byte[] secret = Secrets.base32(page.locator(".hint code").innerText());
            fill(page, Map.of("code", Totp.code(secret, InstantSource.system().instant())));
            List<String> codes = page.locator(".codes code").allInnerTexts();
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            assertThat(faults(page)).isEmpty();
            signOut(page);
            signIn(page, "li", EDITORS);
            assertThat(page.locator("h1").innerText()).contains("验证码");
            assertThat(faults(page)).isEmpty();
            page.navigate("/studio/me");
            assertThat(page.url()).as("half signed in is not signed in").contains("/sign-in");
            signIn(page, "li", EDITORS);
            fill(page, Map.of("code", codes.getFirst().toLowerCase(Locale.ROOT)));
            assertThat(page.locator("h1").innerText()).isEqualTo("今天");
            signOut(page);
            signIn(page, "li", EDITORS);
            fill(page, Map.of("code", codes.getFirst()));
            assertThat(page.locator(".wrong").innerText()).contains("验证码不对");
        }
    }

    @Test
    @Order(7)
    void aNewPasswordSignsOutEveryOtherDevice() {
        try (BrowserContext phone = context(390, ColorScheme.LIGHT);
                Page there = phone.newPage();
                Page here = office.newPage()) {
            signIn(there, "zhang", PASSWORD);
            here.navigate("/studio/me");
            assertThat(here.locator("tbody tr").count()).isEqualTo(2);
            fill(here, "/studio/me/password", Map.of("old", PASSWORD, "password", EDITORS + "！"));
            assertThat(here.locator(".done").innerText()).contains("密码已改");
            there.navigate("/studio");
            assertThat(there.url()).contains("/studio/sign-in");
            here.navigate("/studio");
            assertThat(here.locator("h1").innerText()).isEqualTo("今天");
        }
    }

    @Test
    @Order(8)
    void aFormWithoutItsTokenIsRefused() {
        Object status;
        try (Page page = office.newPage()) {
            page.navigate("/studio/me");
            status =
                    page.evaluate(
                            "() => fetch('/studio/me/password', {method: 'POST', body: new URLSearchParams({old: 'x', password: 'y'})}).then(r => r.status)");
        }
        assertThat(status).isEqualTo(403);
    }

    @Test
    @Order(9)
    void everyScreenIsAccessibleAndQuietInBothLanguages() {
        List<String> faults = new ArrayList<>();
        try (Page page = office.newPage()) {
            page.onConsoleMessage(m -> faults.add(page.url() + " console: " + m.text()));
            page.onPageError(error -> faults.add(page.url() + " error: " + error));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setColorScheme(
                                        width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
                for (String screen : SCREENS) {
                    page.navigate(screen);
                    faults.addAll(faults(page));
                }
                page.navigate("/studio/people");
                page.locator("table a").first().click();
                faults.addAll(faults(page));
                page.locator(".language button").click();
                assertThat(page.locator("html").getAttribute("lang"))
                        .isEqualTo(width == 1440 ? "en" : "zh-CN");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
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
        return faults;
    }

    private static void signIn(Page page, String name, String password) {
        page.navigate("/studio/sign-in");
        fill(page, Map.of("name", name, "password", password));
    }

    private static void signOut(Page page) {
        page.navigate("/studio");
        page.locator("form[action='/studio/sign-out'] button").click();
    }

    private static void fill(Page page, Map<String, String> values) {
        fill(page, "", values);
    }

    /** Fills in the form that has a main button, or the one of that action, and sends it. */
    private static void fill(Page page, String action, Map<String, String> values) {
        Locator form =
                action.isEmpty()
                        ? page.locator("form:has(button.main)")
                        : page.locator("form[action='" + action + "']");
        values.forEach((name, value) -> form.locator("[name=" + name + "]").fill(value));
        form.locator("button").first().click();
    }
}

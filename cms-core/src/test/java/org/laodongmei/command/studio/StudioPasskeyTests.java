package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.SoftKey;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Passkeys at the door and in the office: in a real browser, and by hands that are up to no good.
 */
class StudioPasskeyTests {

    private static final String PASSWORD = "江边的白鹭飞走了又回来";

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.atItsAddress(folder);
        for (String name : List.of("zhou", "wu")) {
            site.accounts()
                    .add(
                            "command",
                            new Accounts.Wish(
                                    name, name + "示例", null, List.of(Grant.of(Role.ADMINISTRATOR))),
                            PASSWORD);
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static BrowserContext context() {
        BrowserContext context =
                Browsers.shared()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(site.address(""))
                                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** A device that does what its owner would: shows a finger and says yes. */
    private record Device(CDPSession session, String id) {

        static Device in(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject arguments = new JsonObject();
            arguments.add("options", options);
            String id =
                    session.send("WebAuthn.addVirtualAuthenticator", arguments)
                            .get("authenticatorId")
                            .getAsString();
            return new Device(session, id);
        }

        void knowsItsOwner(boolean knows) {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("isUserVerified", knows);
            session.send("WebAuthn.setUserVerified", arguments);
        }
    }

    @Test
    void aPasskeyIsAddedSignsInConfirmsAndIsRemoved() {
        try (BrowserContext context = context();
                Page page = context.newPage()) {
            page.navigate("/studio/sign-in");
            page.locator("[name=name]").fill("zhou");
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("button.main").click();
            page.waitForURL("**/studio");
            Device device = Device.in(page);
            page.navigate("/studio/me");
            page.locator("#f-passkey").fill("办公室的电脑");
            page.locator("[data-passkey=add] button").click();
            assertThat(page.locator("#passkeys tbody").innerText())
                    .contains("办公室的电脑")
                    .contains("还没用过");
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
            page.locator("[data-passkey=add] button").click();
            page.locator("[data-passkey=add] .wrong:visible").waitFor();
            assertThat(page.locator("[data-passkey=add] .wrong").innerText()).contains("已经有您的通行密钥");
            page.locator("#passkeys .row [name=name]").fill("家里的电脑");
            page.locator("#passkeys .row button").first().click();
            assertThat(page.locator("#passkeys tbody th").innerText()).contains("家里的电脑");

            // This device takes every offer of a field at once, where a person would choose.
            page.addInitScript(
                    "if (localStorage.noField) PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            page.evaluate("() => localStorage.noField = 'yes'");
            signOut(page);
            device.knowsItsOwner(false);
            page.locator("[data-passkey=sign-in] button").click();
            page.locator("[data-passkey=sign-in] .wrong:visible").waitFor();
            assertThat(page.locator("[data-passkey=sign-in] .wrong").innerText()).contains("没有完成");
            device.knowsItsOwner(true);
            signInByPasskey(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("今天");

            page.navigate("/studio/me");
            page.evaluate("() => localStorage.removeItem('noField')");
            page.locator("form[action='/studio/sign-out'] button").click();
            page.waitForURL("**/studio");
            assertThat(page.locator("h1").innerText()).as("by the field").isEqualTo("今天");

            confirmsInPlaceOfThePassword(page);

            page.navigate("/studio/me");
            page.locator("#passkeys [value=remove]").click();
            assertThat(page.locator("#passkeys tbody").count()).isZero();
            page.locator("form[action='/studio/sign-out'] button").click();
            page.locator(".alert").waitFor();
            assertThat(page.locator(".alert").innerText()).contains("在这里没有登记");
        }
    }

    private static void confirmsInPlaceOfThePassword(Page page) {
        site.letConfirmationsGrowOld();
        page.navigate("/studio/me");
        assertThat(page.locator("[data-passkey=add]").count()).isZero();
        page.locator("[data-passkey=confirm] button").click();
        page.locator("[data-passkey=add]").waitFor();

        site.letConfirmationsGrowOld();
        page.navigate("/studio/people/new");
        page.locator("[name=name]").fill("zheng");
        page.locator("[name=display]").fill("郑示例");
        page.locator("[name=roles][value=EDITOR]").check();
        page.locator("[data-passkey=confirm] button").click();
        page.locator(".confirm .done").waitFor();
        page.locator("button.main").click();
        assertThat(page.locator("code.link").innerText()).contains("/studio/invitation?token=");
    }

    private static void signInByPasskey(Page page) {
        page.locator("[data-passkey=sign-in] button").click();
        page.waitForURL("**/studio");
    }

    private static void signOut(Page page) {
        page.locator("form[action='/studio/sign-out'] button").click();
        page.waitForURL("**/studio/sign-in");
    }

    @Test
    void whereTheBrowserCannotNothingIsOffered() {
        try (BrowserContext context = context();
                Page page = context.newPage()) {
            page.addInitScript("delete window.PublicKeyCredential");
            page.navigate("/studio/sign-in");
            assertThat(page.locator("[data-passkey=sign-in]").isVisible()).isFalse();
        }
    }

    @Test
    void theDoorTakesAnAnswerOnceFromTheSameBrowserAndForThisAddressOnly() {
        String account = site.accounts().named("wu").orElseThrow().id();
        String session = "laodongmei=" + site.session(account);
        SoftKey key = new SoftKey();
        key.origin = site.address("");
        Door mine = Door.open(session);
        String offer = RunningSite.text(mine.post("/studio/me/passkeys/offer", "x", ""));
        assertThat(mine.post("/studio/me/passkeys", "name", "钥匙", "credential", key.create(offer)))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(302);

        Door door = Door.open("");
        String answer = key.get(door.ask());
        assertThat(Door.open("").enter(answer)).as("another browser").isEqualTo(422);
        assertThat(door.enter(answer)).as("spent by that").isEqualTo(422);
        String good = key.get(door.ask());
        assertThat(door.enter(good)).isEqualTo(302);
        assertThat(door.enter(good)).as("again").isEqualTo(422);
        key.origin = "https://laodongmei.evil.example";
        assertThat(door.enter(key.get(door.ask()))).as("another site's").isEqualTo(422);
    }

    @Test
    void whoHasNotShownLatelyWhoTheyAreAddsAndRemovesNone() {
        String account = site.accounts().named("wu").orElseThrow().id();
        Door door = Door.open("laodongmei=" + site.session(account));
        site.letConfirmationsGrowOld();
        assertThat(door.post("/studio/me/passkeys/offer", "x", "").statusCode()).isEqualTo(422);
        HttpResponse<byte[]> added =
                door.post("/studio/me/passkeys", "name", "x", "credential", "{}");
        assertThat(added.statusCode()).isEqualTo(422);
        assertThat(RunningSite.text(added)).contains("请先确认是您本人");
        assertThat(door.post("/studio/me/passkeys/change", "id", "x", "do", "remove").statusCode())
                .isEqualTo(422);
        assertThat(door.post("/studio/me/two-step/off", "x", "").statusCode()).isEqualTo(422);
        assertThat(door.post("/studio/confirm", "credential", "{}").statusCode()).isEqualTo(422);
    }

    /** A browser of no make: its cookie, and what its forms must bring back. */
    private record Door(String cookies, String csrf) {

        static Door open(String session) {
            HttpResponse<byte[]> page =
                    session.isEmpty()
                            ? site.get("/studio/sign-in")
                            : site.get("/studio/me", "Cookie", session);
            String cookie = RunningSite.header(page, "Set-Cookie").replaceAll(";.*", "");
            String csrf =
                    Jsoup.parse(RunningSite.text(page)).selectXpath("//*[@name='_csrf']").val();
            return new Door(session.isEmpty() ? cookie : session + "; " + cookie, csrf);
        }

        HttpResponse<byte[]> post(String path, String... values) {
            StringBuilder form = new StringBuilder("_csrf=" + csrf);
            for (int i = 0; i < values.length; i += 2) {
                form.append('&')
                        .append(values[i])
                        .append('=')
                        .append(URLEncoder.encode(values[i + 1], StandardCharsets.UTF_8));
            }
            return site.post(path, form.toString(), "Cookie", cookies);
        }

        String ask() {
            return RunningSite.text(post("/studio/sign-in/passkey/ask", "x", ""));
        }

        int enter(String answer) {
            return post("/studio/sign-in/passkey", "credential", answer).statusCode();
        }
    }
}

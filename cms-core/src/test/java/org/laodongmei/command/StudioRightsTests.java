package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Every address of the studio, asked by everybody: whom a new one is for is written down here. */
class StudioRightsTests {

    /** For who is not signed in as well. */
    private static final Set<String> OPEN =
            Set.of(
                    "/studio/assets/{name}",
                    "/studio/first",
                    "/studio/invitation",
                    "/studio/language",
                    "/studio/refused",
                    "/studio/sign-in",
                    "/studio/sign-in/code",
                    "/studio/sign-out");

    /** For everybody who is signed in. */
    private static final Set<String> EVERYBODY =
            Set.of(
                    "/studio",
                    "/studio/",
                    "/studio/me",
                    "/studio/me/password",
                    "/studio/me/sessions/close",
                    "/studio/me/two-step",
                    "/studio/me/two-step/off");

    /** For administrators. */
    private static final Set<String> OFFICE =
            Set.of(
                    "/studio/log",
                    "/studio/people",
                    "/studio/people/new",
                    "/studio/people/{id}",
                    "/studio/units");

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

    @Test
    void everyAddressIsForSomebodyThatIsWrittenDown() {
        Set<String> known = new TreeSet<>(OPEN);
        known.addAll(EVERYBODY);
        known.addAll(OFFICE);
        assertThat(site.routes("/studio")).isEqualTo(known);
    }

    @Test
    void nobodyGetsBeyondTheDoor() {
        List<String> breaches = new ArrayList<>();
        for (String route : union(EVERYBODY, OFFICE)) {
            HttpResponse<byte[]> page = site.get(address(route));
            if (page.statusCode() != 302
                    || !RunningSite.header(page, "Location").contains("/studio/sign-in")) {
                breaches.add("GET " + route + " " + page.statusCode());
            }
            HttpResponse<byte[]> form = site.ask("POST", address(route));
            if (form.statusCode() != 403) {
                breaches.add("POST " + route + " " + form.statusCode());
            }
        }
        assertThat(breaches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%73tudio/people",
                "/studio;a=b/people",
                "/studio/people;a=b",
                "//studio/people",
                "/./studio/people",
                "/x/../studio/people",
                "/studio//people",
                "/studio%2fpeople",
                "/STUDIO/people"
            })
    void noSpellingOfAnAddressGetsPastTheDoor(String path) {
        assertThat(site.raw(path)).doesNotStartWith("HTTP/1.1 200").doesNotContain("人员");
    }

    @Test
    void theOfficeIsForAdministratorsOnly() {
        List<String> breaches = new ArrayList<>();
        for (Role role : Role.values()) {
            String cookie = "laodongmei=" + site.session(account(role));
            for (String route : OFFICE) {
                int status = site.get(address(route), "Cookie", cookie).statusCode();
                boolean expected =
                        role == Role.ADMINISTRATOR
                                ? status == (route.contains("{") ? 404 : 200)
                                : status == 403;
                if (!expected) {
                    breaches.add(role + " " + route + " " + status);
                }
            }
            for (String route : List.of("/studio", "/studio/me", "/studio/me/two-step")) {
                if (site.get(route, "Cookie", cookie).statusCode() != 200) {
                    breaches.add(role + " " + route);
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void whoIsHalfwayIsNobody() {
        String cookie = "laodongmei=" + site.halfSession(account(Role.PUBLISHER));
        assertThat(site.get("/studio/me", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void screensAreNeverKeptAndRunNoScriptOfOthers() {
        String cookie = "laodongmei=" + site.session(account(Role.EDITOR));
        HttpResponse<byte[]> page = site.get("/studio/me", "Cookie", cookie);
        assertThat(RunningSite.header(page, "Cache-Control")).contains("no-store");
        assertThat(RunningSite.header(page, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void thePublicSiteKnowsNobodyAndSetsNoCookie() {
        HttpResponse<byte[]> page = site.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void aLinkInAChatFindsTheSessionByAskingAgainFromHere() {
        HttpResponse<byte[]> answer = site.get("/studio/me", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningSite.header(answer, "Refresh")).isEqualTo("0");
        assertThat(RunningSite.text(answer)).doesNotContain("href");
    }

    @Test
    void afterSigningInOneGoesNowhereElseThanTheStudio() {
        String cookie = "laodongmei=" + site.session(account(Role.EDITOR));
        for (String to :
                List.of(
                        "https://evil.example/",
                        "//evil.example",
                        "/studio/%0d%0aX: y",
                        "/studio/../x")) {
            String location =
                    RunningSite.header(
                            site.get(
                                    "/studio/sign-in?to="
                                            + URLEncoder.encode(to, StandardCharsets.UTF_8),
                                    "Cookie",
                                    cookie),
                            "Location");
            assertThat(location)
                    .as(to)
                    .startsWith(site.address("/studio"))
                    .doesNotContain("..", "evil");
        }
    }

    @Test
    void oneAddressMayTryThirtyTimesAndOthersGoOn() {
        HttpResponse<byte[]> page = site.get("/studio/sign-in");
        String token =
                Jsoup.parse(RunningSite.text(page)).selectXpath("//main//*[@name='_csrf']").val();
        String cookie = RunningSite.header(page, "Set-Cookie").replaceAll(";.*", "");
        assertThat(cookie).startsWith("laodongmei_csrf=");
        site.accounts()
                .add(
                        "command",
                        new Accounts.Wish("sun", "孙示例", null, List.of(Grant.of(Role.EDITOR))),
                        "江边的白鹭飞走了又回来");
        for (int i = 0; i < 30; i++) {
            signIn(token, cookie, "192.0.2.7", "nobody" + i, "x");
        }
        assertThat(signIn(token, cookie, "192.0.2.7", "sun", "江边的白鹭飞走了又回来")).isEqualTo(422);
        assertThat(signIn(token, cookie, "192.0.2.8", "sun", "江边的白鹭飞走了又回来")).isEqualTo(302);
    }

    /** As a proxy on this machine hands it on for somebody at that address. */
    private static int signIn(
            String csrf, String cookie, String address, String name, String password) {
        String form =
                "_csrf="
                        + csrf
                        + "&name="
                        + name
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return site.post("/studio/sign-in", form, "Cookie", cookie, "X-Forwarded-For", address)
                .statusCode();
    }

    private static String account(Role role) {
        Accounts accounts = site.accounts();
        String name = "some-" + role.name().toLowerCase(Locale.ROOT);
        return accounts.named(name)
                .map(account -> account.id())
                .orElseGet(() ->
                        accounts.add(
                                "command",
                                new Accounts.Wish(name, name, null, List.of(Grant.of(role)))));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static String address(String route) {
        return route.replaceAll("\\{[^}]*}", "x");
    }
}

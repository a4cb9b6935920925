package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.StudioRoutes.ENTRY_FORMS;
import static org.laodongmei.command.studio.StudioRoutes.ENTRY_SCREENS;
import static org.laodongmei.command.studio.StudioRoutes.EVERYBODY;
import static org.laodongmei.command.studio.StudioRoutes.OFFICE;
import static org.laodongmei.command.studio.StudioRoutes.OFFICE_FORMS;
import static org.laodongmei.command.studio.StudioRoutes.OPEN;
import static org.laodongmei.command.studio.StudioRoutes.RIGHTS;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Right;
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
        known.addAll(OFFICE_FORMS);
        known.addAll(RIGHTS.keySet());
        ENTRY_FORMS.keySet().forEach(route -> known.add(route.replaceAll("\\?.*", "")));
        ENTRY_SCREENS.keySet().forEach(route -> known.add(route.replaceAll("\\?.*", "")));
        // Says nothing of an entry that one has not open, and moves nothing that one may not.
        known.add("/studio/entries/{id}/leave");
        known.add("/studio/calendar/move");
        assertThat(site.routes("/studio")).isEqualTo(known);
    }

    @Test
    void nobodyGetsBeyondTheDoor() {
        List<String> breaches = new ArrayList<>();
        Set<String> all = union(union(EVERYBODY, union(OFFICE, OFFICE_FORMS)), RIGHTS.keySet());
        for (String route : union(union(all, ENTRY_SCREENS.keySet()), ENTRY_FORMS.keySet())) {
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
            for (String route : union(OFFICE, OFFICE_FORMS)) {
                int status = site.get(address(route), "Cookie", cookie).statusCode();
                int asked = OFFICE_FORMS.contains(route) ? 405 : route.contains("{") ? 404 : 200;
                boolean expected = status == (role == Role.ADMINISTRATOR ? asked : 403);
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
    void anEntryIsForThoseWhoHaveARightInItsChannel() {
        List<String> breaches = new ArrayList<>();
        String id = site.entry("article", "a000");
        for (Role role : Role.values()) {
            for (String channel : List.of("news", "craft")) {
                String session = "laodongmei=" + site.session(account(role, channel));
                HttpResponse<byte[]> me = site.get("/studio/me", "Cookie", session);
                String cookie =
                        session + "; " + RunningSite.header(me, "Set-Cookie").replaceAll(";.*", "");
                String form =
                        "_csrf="
                                + Jsoup.parse(RunningSite.text(me))
                                        .selectXpath("//header//*[@name='_csrf']")
                                        .val();
                ENTRY_SCREENS.forEach((screen, right) -> {
                    String path = screen.replace("{id}", id);
                    int status = site.get(path, "Cookie", cookie).statusCode();
                    if (status != (may(role, channel, right) ? 200 : 403)) {
                        breaches.add("GET " + role + " of " + channel + " " + path + " " + status);
                    }
                });
                ENTRY_FORMS.forEach((route, right) -> {
                    String path = address(route.replace("{id}", id));
                    if (!may(role, channel, right)) {
                        int status =
                                site.post(path, form, "Cookie", cookie, "If-Match", "\"1.0\"")
                                        .statusCode();
                        if (status != 403) {
                            breaches.add(
                                    "POST " + role + " of " + channel + " " + path + " " + status);
                        }
                    }
                });
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(site.get("/articles/a000/").statusCode()).isEqualTo(200);
    }

    /** The entry is in a channel below {@code news}. */
    private static boolean may(Role role, String channel, Right right) {
        return role.gives(right) && (role == Role.ADMINISTRATOR || channel.equals("news"));
    }

    @Test
    void screensOfARightAreForThoseWhoHaveIt() {
        for (Role role : Role.values()) {
            String cookie = "laodongmei=" + site.session(account(role));
            RIGHTS.forEach((route, right) ->
                    assertThat(site.get(route, "Cookie", cookie).statusCode())
                            .as(role + " " + route)
                            .isEqualTo(role.gives(right) ? 200 : 403));
        }
    }

    @Test
    void aMistypedAddressIsAnsweredByAScreen() {
        String cookie = "laodongmei=" + site.session(account(Role.ADMINISTRATOR));
        for (String path : List.of("/studio/log?before=x", "/studio/log?check=x")) {
            HttpResponse<byte[]> answer = site.get(path, "Cookie", cookie);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(RunningSite.text(answer)).as(path).contains("<h1>地址不对</h1>");
        }
        HttpResponse<byte[]> nobody = site.get("/studio/people/x", "Cookie", cookie);
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(RunningSite.text(nobody)).contains("<h1>没有这一页</h1>");
        assertThat(site.get("/studio/units/find?q=%25", "Cookie", cookie))
                .as("a sign means itself")
                .extracting(RunningSite::text)
                .isEqualTo("[]");
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
        // One more is allowed each ten seconds, which a slow machine takes for the thirty: those
        // after
        // them are refused without a look at the password, and leave nothing over.
        for (int i = 0; i < 60; i++) {
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
        return account(role, null);
    }

    private static String account(Role role, @Nullable String channel) {
        Accounts accounts = site.accounts();
        String name =
                "some-"
                        + role.name().toLowerCase(Locale.ROOT)
                        + (channel == null ? "" : "-" + channel);
        return accounts.named(name)
                .map(account -> account.id())
                .orElseGet(() ->
                        accounts.add(
                                "command",
                                new Accounts.Wish(
                                        name, name, null, List.of(new Grant(role, channel, 0)))));
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

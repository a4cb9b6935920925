package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.site.Administrator.Answer;
import org.laodongmei.command.studio.Screens;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.syndication.Webhooks;
import org.laodongmei.transfer.feed.Subscription;
import org.laodongmei.transfer.feed.Subscriptions;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feeds are followed and left by forms, and what they bring waits for somebody. */
class FeedFormTests {

    private static final String FEEDS = "/studio/feeds";
    private static final String WAITING = "[aria-labelledby=waiting] tr:contains(电视台) th";

    @TempDir static Path folder;

    private static HttpServer server;
    private static String there;
    private static RunningSite site;
    private static Administrator admin;

    @BeforeAll
    static void start() throws IOException {
        byte[] feed =
                """
                <rss version="2.0"><channel><title>邻站</title><link>https://news.example.org/</link><description></description>
                <item><guid>1</guid><title>码头上的一天</title><link>https://news.example.org/1</link><description>正文一</description></item>
                <item><guid>2</guid><title>夜班</title><link>https://news.example.org/2</link><description>正文二</description></item>
                </channel></rss>
                """
                        .getBytes(StandardCharsets.UTF_8);
        // A name that stands for this machine and is no number: the settings let it be asked.
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean none = exchange.getRequestURI().getPath().equals("/none.xml");
                    exchange.sendResponseHeaders(none ? 404 : 200, none ? -1 : feed.length);
                    if (!none) {
                        exchange.getResponseBody().write(feed);
                    }
                    exchange.close();
                });
        server.start();
        there = "http://localhost:" + server.getAddress().getPort();
        site =
                RunningSite.with(
                        Map.of("laodongmei.private-hosts", "LOCALHOST, other.example"),
                        () -> new RunningSite(folder));
        admin = Administrator.of(site, "keeper");
    }

    @AfterAll
    static void stop() {
        site.close();
        server.stop(0);
    }

    private static Map<String, String> form(String... changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", "add");
        form.put("address", "https://news.example.org/feed.xml");
        form.put("name", "邻站");
        form.put("kind", "article");
        form.put("channel", "news");
        form.put("minutes", "1440");
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private static Subscriptions subscriptions() {
        return site.room(Subscriptions.class);
    }

    private static Subscription found(String address) {
        return subscriptions().all().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<byte[]> act(String deed, String id) {
        return site.post(
                FEEDS,
                "_csrf=" + admin.csrf() + "&do=" + deed + "&id=" + id,
                "Cookie",
                admin.cookie());
    }

    /** What a screen says where a form led to. */
    private static String told(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        String to = RunningSite.header(answer, "Location").replaceFirst("https?://[^/]+", "");
        assertThat(to).startsWith(FEEDS);
        return admin.page(to).select(".done").text();
    }

    @Test
    void whatComesIsOfTheKindThatWasChosenAndWaitsUntilSomebodyTakesIt() {
        String address = there + "/videos.xml";
        Answer added = admin.send(FEEDS, form("address", address, "kind", "video", "name", "电视台"));
        assertThat(added.status()).isEqualTo(302);
        Subscription one = found(address);
        assertThat(one.kind()).isEqualTo("video");
        // It is fetched by itself first, and one at a time.
        Screens.until(() -> told(act("fetch", one.id())).contains("没变 2 篇"));
        Document page = admin.page(FEEDS);
        assertThat(page.select(WAITING).eachText()).containsExactlyInAnyOrder("码头上的一天", "夜班");
        assertThat(RunningSite.text(site.get("/feed.xml"))).doesNotContain("夜班");
        String piece = page.select(WAITING + " a").getFirst().attr("href");
        assertThat(admin.status(piece)).isEqualTo(200);
        assertThat(admin.send(piece + "/trash", Map.of()).status()).isEqualTo(302);
        assertThat(admin.page(FEEDS).select(WAITING)).hasSize(1);
        assertThat(told(act("pause", one.id()))).contains("已暂停");
        assertThat(told(act("resume", one.id()))).contains("已恢复");
        assertThat(told(act("remove", one.id()))).contains("已退订");
        assertThat(subscriptions().all()).noneMatch(it -> it.id().equals(one.id()));
        assertThat(admin.page("/studio/log").select("tbody td").eachText())
                .contains("订阅来源", "暂停来源", "恢复来源", "退订来源");
    }

    @Test
    void aChannelStaysAndSaysWhyWhileFeedsKeysAndProgramsAreBoundToIt() {
        site.room(ChannelDesk.class)
                .add("command", new Channel("bound", null, "绑定", "介绍", List.of("词"), "类别"));
        String address = there + "/none.xml";
        admin.send(FEEDS, form("address", address, "channel", "bound"));
        Tokens.Made key =
                site.room(Tokens.class)
                        .made(
                                "command",
                                new Tokens.Wish(
                                        "屏幕", Sort.READ, null, Set.of(Scope.READ), "bound", null));
        Webhooks.Made hook =
                site.room(Webhooks.class)
                        .add(
                                "command",
                                new Webhooks.Wish(
                                        there, Set.of(), Set.of(), Set.of("bound"), true));
        String channel = "/studio/channels/bound";
        Answer refused = admin.send(channel, Map.of("do", "remove"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("ul.plain a").eachAttr("href"))
                .containsExactlyInAnyOrder(FEEDS, "/studio/keys", "/studio/webhooks");
        subscriptions().remove("command", found(address).id());
        site.room(Tokens.class).revoke("command", key.token().id());
        site.room(Webhooks.class).remove("command", hook.id());
        assertThat(admin.send(channel, Map.of("do", "remove")).status()).isEqualTo(302);
        assertThat(admin.status(channel)).isEqualTo(404);
        assertThat(admin.page("/studio/log").select("tbody td").eachText())
                .contains("做密钥", "停用密钥", "加通知程序", "删除通知程序");
    }

    @Test
    void whatIsWrongIsSaidByItsFieldAndNothingIsKept() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        wrong.put("address", List.of("", "邻站", "ftp://a.example/", "http://u:p@a.example/"));
        wrong.put("name", List.of("", "字".repeat(121)));
        wrong.put("kind", List.of("", "nothing"));
        wrong.put("channel", List.of("nowhere"));
        wrong.put("minutes", List.of("", "7", "-1", "99999999999"));
        int before = subscriptions().all().size();
        wrong.forEach((field, values) -> {
            for (String value : values) {
                Answer answer = admin.send(FEEDS, form(field, value));
                assertThat(answer.status()).as(field + "=" + value).isEqualTo(422);
                assertThat(answer.wrong(field)).as(field + "=" + value).isNotEmpty();
            }
        });
        assertThat(subscriptions().all()).hasSize(before);
    }

    @Test
    void anAddressOfTheInsideIsRefusedUnlessTheSettingsNameIt() {
        for (String host :
                List.of("127.0.0.1", "10.1.2.3", "[::1]", "169.254.169.254", "a.localhost")) {
            Answer answer = admin.send(FEEDS, form("address", "http://" + host + "/feed.xml"));
            assertThat(answer.status()).as(host).isEqualTo(422);
            assertThat(answer.wrong("address")).as(host).contains("内网地址");
        }
    }

    @Test
    void whoWritesInAChannelSeesWhatComesIntoItAndMayTakeIt() {
        String address = there + "/news.xml";
        admin.send(FEEDS, form("address", address, "name", "本栏来源"));
        admin.send(FEEDS, form("address", there + "/none.xml", "name", "别处", "channel", ""));
        Screens.until(() -> found(address).outcome() != null);
        String cookie = "laodongmei=" + site.session(editor("newsdesk", "news"));
        Document page = page("/studio/arrivals", cookie);
        assertThat(page.select("[aria-labelledby=waiting] tbody th").eachText())
                .containsExactlyInAnyOrder("码头上的一天", "夜班");
        assertThat(page.select(".feeds b").eachText()).containsExactly("本栏来源");
        assertThat(page.select("main form, main button")).isEmpty();
        assertThat(page.select("nav a[href=/studio/arrivals]")).hasSize(1);
        String piece = page.select("[aria-labelledby=waiting] a").getFirst().attr("href");
        assertThat(page(piece + "/edit", cookie).select("form")).isNotEmpty();
        String other = "laodongmei=" + site.session(editor("craftdesk", "craft"));
        assertThat(page("/studio/arrivals", other).select(".feeds, [aria-labelledby=waiting]"))
                .isEmpty();
        subscriptions().remove("command", found(address).id());
        subscriptions().remove("command", found(there + "/none.xml").id());
    }

    private static String editor(String name, String channel) {
        Grant grant = new Grant(Role.EDITOR, channel, 0);
        return site.accounts().add("command", new Accounts.Wish(name, name, null, List.of(grant)));
    }

    private static Document page(String path, String cookie) {
        HttpResponse<byte[]> answer = site.get(path, "Cookie", cookie);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(RunningSite.text(answer));
    }

    @Test
    void oneAddressIsFollowedOnce() {
        String address = there + "/once.xml";
        assertThat(admin.send(FEEDS, form("address", address)).status()).isEqualTo(302);
        Answer again = admin.send(FEEDS, form("address", address));
        assertThat(again.wrong("address")).contains("已经订阅");
        subscriptions().remove("command", found(address).id());
    }

    @Test
    void onlyTheOfficeMayAndOnlyFromItsOwnForm() {
        String editor =
                site.accounts()
                        .add(
                                "command",
                                new Accounts.Wish(
                                        "scripter", "编辑示例", null, List.of(Grant.of(Role.EDITOR))));
        String cookie = "laodongmei=" + site.session(editor);
        assertThat(site.get(FEEDS, "Cookie", cookie).statusCode()).isEqualTo(403);
        int before = subscriptions().all().size();
        String form = "do=add&address=https://a.example/&name=x&kind=article&minutes=60";
        assertThat(site.post(FEEDS, form, "Cookie", admin.cookie()).statusCode()).isEqualTo(403);
        assertThat(site.post(FEEDS, form, "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(act("nothing", "x").statusCode()).isEqualTo(400);
        assertThat(subscriptions().all()).hasSize(before);
    }
}

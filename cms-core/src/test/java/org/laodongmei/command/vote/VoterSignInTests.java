package org.laodongmei.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.FakeProvider;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Voters sign in with a provider, or are known to WeChat, each a real server of another site. */
class VoterSignInTests {

    private static final String WECHAT = "Mozilla/5.0 (iPhone) MicroMessenger/8.0";

    @TempDir static Path folder;

    private static FakeProvider provider;
    private static HttpServer wechat;
    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        provider = new FakeProvider();
        wechat = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        wechat.createContext(
                "/sns/oauth2/access_token",
                exchange -> {
                    String query = exchange.getRequestURI().getQuery();
                    boolean good =
                            query.contains("secret=hush-hush") && query.contains("code=good");
                    byte[] answer =
                            (good
                                            ? "{\"access_token\":\"x\",\"openid\":\"o-1\"}"
                                            : "{\"errcode\":40029,\"errmsg\":\"invalid code\"}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        wechat.start();
        Map<String, String> settings =
                Map.of(
                        "laodongmei.oidc.issuer",
                        provider.issuer(),
                        "laodongmei.oidc.client-id",
                        FakeProvider.CLIENT,
                        "laodongmei.oidc.client-secret",
                        FakeProvider.SECRET,
                        "laodongmei.wechat.app-id",
                        "wx1",
                        "laodongmei.wechat.secret",
                        "hush-hush",
                        "laodongmei.wechat.api",
                        "http://127.0.0.1:" + wechat.getAddress().getPort());
        site = RunningSite.with(settings, () -> RunningSite.atItsAddress(folder));
        for (String identity : new String[] {"oidc", "wechat"}) {
            site.room(Declarations.class)
                    .define(
                            "somebody",
                            identity,
                            null,
                            VotingTests.YAML + "identity: " + identity + "\n");
        }
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
        wechat.stop(0);
    }

    private static HttpResponse<String> get(String address, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("User-Agent", WECHAT);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<?> response) {
        return RunningSite.header(response, "Location");
    }

    private static String cookie(HttpResponse<?> response) {
        return RunningSite.header(response, "Set-Cookie").replaceAll(";.*", "");
    }

    private static String state(String address) {
        return address.replaceAll(".*[?&]state=([^&#]*).*", "$1");
    }

    /** Goes to the provider and comes back with a token. */
    private static String signedIn() {
        HttpResponse<String> leaving = get(site.address("/votes/oidc/sign-in"), "");
        HttpResponse<String> there = get(location(leaving), "");
        HttpResponse<String> back = get(location(there), cookie(leaving));
        assertThat(location(back)).isEqualTo("/votes/oidc/");
        return cookie(back);
    }

    @Test
    void whoSignsInVotesAsOnePersonInEveryBrowser() throws Exception {
        Voters voters = new Voters(site.address("/api/v1/campaigns/oidc"));
        assertThat(voters.cast(signedIn(), 1).status()).isEqualTo(201);
        assertThat(voters.cast(signedIn(), 1).status()).isEqualTo(200);
        provider.subject = "another";
        assertThat(voters.cast(signedIn(), 1).status()).isEqualTo(201);
        assertThat(site.room(Campaigns.class).counts("oidc")).containsExactly(2, 0, 0, 0);
    }

    @Test
    void whoeverOpensThePageInWeChatIsKnownAndNobodyElse() throws Exception {
        HttpResponse<String> leaving = get(site.address("/votes/wechat/sign-in"), "");
        assertThat(location(leaving))
                .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&")
                .contains("scope=snsapi_base")
                .doesNotContain("hush-hush")
                .endsWith("#wechat_redirect");
        String trip = cookie(leaving);
        String back = site.address("/votes/sign-in/wechat?state=" + state(location(leaving)));
        assertThat(get(back + "&code=good", "").statusCode()).as("no cookie").isEqualTo(404);
        leaving = get(site.address("/votes/wechat/sign-in"), "");
        back = site.address("/votes/sign-in/wechat?state=" + state(location(leaving)));
        HttpResponse<String> arrived = get(back + "&code=good", cookie(leaving));
        assertThat(location(arrived)).isEqualTo("/votes/wechat/");
        Voters voters = new Voters(site.address("/api/v1/campaigns/wechat"));
        assertThat(voters.cast(cookie(arrived), 2).status()).isEqualTo(201);

        HttpResponse<String> again = get(back + "&code=good", cookie(leaving));
        assertThat(again.statusCode()).as("state used twice").isEqualTo(403);
        leaving = get(site.address("/votes/wechat/sign-in"), "");
        back = site.address("/votes/sign-in/wechat?state=" + state(location(leaving)));
        assertThat(get(back + "&code=bad", cookie(leaving)).statusCode()).isEqualTo(403);
        assertThat(get(back + "&code=good", trip).statusCode()).as("other browser").isEqualTo(403);
    }

    @Test
    void aBrowserThatIsNotWeChatIsToldToOpenItThere() {
        assertThat(RunningSite.text(site.get("/votes/wechat/sign-in"))).contains("在微信里打开");
    }
}

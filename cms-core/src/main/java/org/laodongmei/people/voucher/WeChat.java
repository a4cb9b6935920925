package org.laodongmei.people.voucher;

import org.laodongmei.people.voucher.Voucher.Way;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * WeChat's web authorization of an official account, silent ({@code snsapi_base}): whoever opens a
 * page in WeChat is known to the account by an {@code openid}, without being asked and without a
 * name. See 微信网页授权 in the documentation of official accounts.
 */
public final class WeChat implements Way {

    private static final String PREFIX = "laodongmei.wechat.";
    private static final int LARGEST = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final String back;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * The official account.
     *
     * @param secret never shown
     * @param authorize where browsers go
     * @param api where codes are asked about
     */
    private record Settings(String appId, String secret, String authorize, String api) {}

    private WeChat(Settings settings, String back) {
        this.settings = settings;
        this.back = back;
    }

    /**
     * The account that is configured.
     *
     * @param setting the value of a name, or else what is given beside it
     * @param back the address to which WeChat sends people back
     * @return empty when there is none
     * @throws IllegalArgumentException in words, if the settings will not do
     */
    public static Optional<WeChat> read(BinaryOperator<String> setting, String back) {
        String appId = setting.apply(PREFIX + "app-id", "").strip();
        if (appId.isEmpty()) {
            return Optional.empty();
        }
        String secret = setting.apply(PREFIX + "secret", "").strip();
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(
                    PREFIX + "app-id is set, so " + PREFIX + "secret must be as well");
        }
        return Optional.of(
                new WeChat(
                        new Settings(
                                appId,
                                secret,
                                setting.apply(
                                        PREFIX + "authorize",
                                        "https://open.weixin.qq.com/connect/oauth2/authorize"),
                                setting.apply(PREFIX + "api", "https://api.weixin.qq.com")),
                        back));
    }

    @Override
    public String address(String state, String nonce, String verifier) {
        return settings.authorize()
                + "?appid="
                + encoded(settings.appId())
                + "&redirect_uri="
                + encoded(back)
                + "&response_type=code&scope=snsapi_base&state="
                + encoded(state)
                + "#wechat_redirect";
    }

    @Override
    public Optional<String> subject(String code, String nonce, String verifier)
            throws UnreachableVoucher {
        URI address =
                URI.create(
                        settings.api()
                                + "/sns/oauth2/access_token?grant_type=authorization_code&appid="
                                + encoded(settings.appId())
                                + "&secret="
                                + encoded(settings.secret())
                                + "&code="
                                + encoded(code));
        try {
            HttpResponse<InputStream> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                JsonNode json = JSON.readTree(body.readNBytes(LARGEST));
                String subject = json.path("openid").asString("");
                return subject.isEmpty() ? Optional.empty() : Optional.of(subject);
            }
        } catch (IOException | JacksonException e) {
            // Not the cause: its words may hold the address, and that the secret.
            throw new UnreachableVoucher("WeChat does not answer", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableVoucher("interrupted", null);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

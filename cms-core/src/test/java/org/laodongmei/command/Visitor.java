package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks as a script does. */
public record Visitor(RunningSite site, String session, String csrf, String cookie) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    public static Visitor of(RunningSite site, Role role) {
        String account =
                site.accounts()
                        .add(
                                "command",
                                new Accounts.Wish(
                                        "visitor-"
                                                + role.name().toLowerCase(Locale.ROOT)
                                                + "-"
                                                + NUMBERS.incrementAndGet(),
                                        "示例",
                                        null,
                                        List.of(Grant.of(role))));
        return of(site, site.accounts().find(account).orElseThrow());
    }

    /** Somebody who is known. */
    public static Visitor of(RunningSite site, Account account) {
        String session = site.session(account.id());
        HttpResponse<byte[]> page = site.get("/studio/me", "Cookie", "laodongmei=" + session);
        String csrf = Jsoup.parse(RunningSite.text(page)).selectXpath("//*[@name='_csrf']").val();
        String token = RunningSite.header(page, "Set-Cookie").replaceAll(";.*", "");
        return new Visitor(site, session, csrf, "laodongmei=" + session + "; " + token);
    }

    public HttpResponse<byte[]> get(String path) {
        return site.get(path, "Cookie", cookie);
    }

    public HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", cookie, "X-XSRF-TOKEN", csrf));
        all.addAll(List.of(headers));
        return site.send(method, path, body, all.toArray(String[]::new));
    }

    public HttpResponse<byte[]> form(String path, String form) {
        return site.post(path, "_csrf=" + csrf + "&" + form, "Cookie", cookie);
    }

    public HttpResponse<byte[]> bring(String path, String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        body.write(head.getBytes(UTF_8));
        body.write(bytes);
        body.write("\r\n--part--\r\n".getBytes(UTF_8));
        return send(
                "POST",
                path,
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=part");
    }

    public String sha256(String name, byte[] bytes) throws IOException {
        HttpResponse<byte[]> answer = bring("/studio/media", name, bytes);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(201);
        return found(answer).getFirst();
    }

    /** Every SHA-256 in an answer. */
    public static List<String> found(HttpResponse<byte[]> answer) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SHA256.matcher(RunningSite.text(answer));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

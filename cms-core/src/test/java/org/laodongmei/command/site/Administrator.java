package org.laodongmei.command.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An administrator who fills in forms as a browser without scripts does. */
public record Administrator(RunningSite site, String cookie, String csrf) {

    public static Administrator of(RunningSite site, String name) {
        String account =
                site.accounts()
                        .add(
                                "command",
                                new Accounts.Wish(
                                        name,
                                        name + "示例",
                                        null,
                                        List.of(Grant.of(Role.ADMINISTRATOR))));
        String session = "laodongmei=" + site.session(account);
        HttpResponse<byte[]> me = site.get("/studio/me", "Cookie", session);
        String csrf = Jsoup.parse(RunningSite.text(me)).selectXpath("//*[@name='_csrf']").val();
        String token = RunningSite.header(me, "Set-Cookie").replaceAll(";.*", "");
        return new Administrator(site, session + "; " + token, csrf);
    }

    public Document page(String path) {
        return Jsoup.parse(RunningSite.text(site.get(path, "Cookie", cookie)));
    }

    public int status(String path) {
        return site.get(path, "Cookie", cookie).statusCode();
    }

    /** What the form of a page whose main button it is would send. */
    public static Map<String, String> form(Document page, String selector) {
        Map<String, String> values = new LinkedHashMap<>();
        page.expectFirst(selector)
                .select("input[name], textarea[name], select[name]")
                .forEach(field -> {
                    boolean off =
                            field.attr("type").matches("checkbox|radio")
                                    && !field.hasAttr("checked");
                    if (field.normalName().equals("select")) {
                        values.put(field.attr("name"), field.select("option[selected]").val());
                    } else if (!off) {
                        values.put(field.attr("name"), field.val());
                    }
                });
        return values;
    }

    public Answer send(String path, Map<String, String> values) {
        StringBuilder form = new StringBuilder("_csrf=").append(csrf);
        values.forEach((name, value) -> {
            if (!name.equals("_csrf")) {
                form.append('&').append(encoded(name)).append('=').append(encoded(value));
            }
        });
        HttpResponse<byte[]> answer = site.post(path, form.toString(), "Cookie", cookie);
        return new Answer(answer.statusCode(), Jsoup.parse(RunningSite.text(answer)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(int status, Document page) {

        /** The sentence by a field. */
        public String wrong(String field) {
            return page.select("#e-" + field.replace(".", "\\.")).text();
        }

        public String alert() {
            return page.select(".alert").text();
        }
    }
}

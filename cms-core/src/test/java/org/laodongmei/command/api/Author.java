package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A program that writes over the management API by a token. */
record Author(RunningSite site, String token) {

    static final String ENTRIES = "/api/admin/v1/entries";
    static final Set<Scope> ALL = Set.of(Scope.values());

    /** One that acts for a new account. */
    static Author personal(RunningSite site, String name, Role role, Set<Scope> scopes) {
        return personal(site, name, null, Grant.of(role), scopes);
    }

    static Author personal(
            RunningSite site, String name, String unit, Grant grant, Set<Scope> scopes) {
        String account =
                site.accounts().add("command", new Accounts.Wish(name, name, unit, List.of(grant)));
        Tokens.Wish wish = new Tokens.Wish(name, Sort.PERSONAL, account, scopes, null, null);
        return new Author(site, site.room(Tokens.class).made(account, wish).secret());
    }

    /** One that is nobody's. */
    static Author service(RunningSite site, String channel, Scope... scopes) {
        Tokens.Wish wish = new Tokens.Wish("门户", Sort.SERVICE, null, Set.of(scopes), channel, null);
        return new Author(site, site.room(Tokens.class).made("command", wish).secret());
    }

    HttpResponse<byte[]> ask(String method, String path, String json, String... headers) {
        byte[] body = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return send(method, path, body, "application/json", headers);
    }

    HttpResponse<byte[]> send(
            String method, String path, byte[] body, String type, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return site.send(method, path, body, all.toArray(String[]::new));
    }

    /** Does something to an entry as it now stands, which must succeed. */
    JsonNode act(String path, String act, String json) {
        String etag = etag(ask("GET", path, null));
        HttpResponse<byte[]> answer = ask("POST", path + "/" + act, json, "If-Match", etag);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(200);
        return json(answer);
    }

    /** The path of a new article. */
    String made(String channel, String title) {
        String json =
                "{\"kind\":\"article\",\"title\":\""
                        + title
                        + "\",\"channel\":\""
                        + channel
                        + "\",\"body\":\"江边的船厂。\"}";
        HttpResponse<byte[]> answer = ask("POST", ENTRIES, json);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(201);
        return ENTRIES + "/" + json(answer).get("id").asString();
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String etag(HttpResponse<byte[]> answer) {
        return RunningSite.header(answer, "ETag");
    }
}

package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.laodongmei.command.RunningSite;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads the API and expects JSON. */
record Client(RunningSite site) {

    /** What a path answers, which must be a success. */
    JsonNode read(String path, String... headers) {
        HttpResponse<byte[]> answer = site.get(path, headers);
        assertThat(answer.statusCode()).as(path + ": " + RunningSite.text(answer)).isEqualTo(200);
        assertThat(RunningSite.header(answer, "Content-Type")).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The problem that a path answers. */
    JsonNode problem(int status, String path, String... headers) {
        HttpResponse<byte[]> answer = site.get(path, headers);
        assertThat(answer.statusCode())
                .as(path + ": " + RunningSite.text(answer))
                .isEqualTo(status);
        assertThat(RunningSite.header(answer, "Content-Type"))
                .startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    /** The titles of a list. */
    List<String> titles(String path) {
        List<String> titles = new ArrayList<>();
        read(path).path("items").forEach(item -> titles.add(item.path("title").asString()));
        return titles;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.laodongmei.site.serve.embed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a program is not told how to show a page, as the API tells it (RFC 9457): the title in
 * English, the detail in Chinese, and the parameter at fault.
 */
final class Refusal extends RuntimeException {

    private static final MediaType PROBLEM =
            MediaType.parseMediaType("application/problem+json;charset=UTF-8");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final @Nullable String parameter;
    private final String english;

    private Refusal(
            int status,
            String code,
            String title,
            String detail,
            @Nullable String parameter,
            String english) {
        super(english, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.parameter = parameter;
        this.english = english;
    }

    /** A parameter says what cannot be. */
    static Refusal of(String parameter, String detail, String english) {
        return new Refusal(
                400, "invalid-parameter", "Invalid parameter", detail, parameter, english);
    }

    /** A form of answer that there is none of, which the convention has a status of its own for. */
    static Refusal ofFormat() {
        return new Refusal(
                501,
                "invalid-parameter",
                "Not implemented",
                "只能写 json 或 xml",
                "format",
                "must be json or xml");
    }

    /** There is no such page, as far as readers know. */
    static Refusal ofMissing() {
        return new Refusal(
                404,
                "missing",
                "Not found",
                "这个网址不是本站可以嵌入的页面，或者尚未发布",
                "url",
                "is no page of this site that can be embedded");
    }

    static Refusal notYet() {
        return new Refusal(503, "starting", "Not ready yet", "站点正在启动，请稍后再试。", null, "starting");
    }

    ResponseEntity<byte[]> answer() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "/docs/api/#" + code);
        told.put("title", title);
        told.put("status", status);
        told.put("detail", parameter == null ? detail : "参数 " + parameter + "：" + detail);
        told.put("instance", "/oembed");
        if (parameter != null) {
            Map<String, Object> mistake = new LinkedHashMap<>();
            mistake.put("name", parameter);
            mistake.put("detail", detail);
            mistake.put("message", english);
            told.put("errors", List.of(mistake));
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status)
                        .contentType(PROBLEM)
                        .cacheControl(CacheControl.noStore());
        if (status == 503) {
            answer.header("Retry-After", "5");
        }
        return answer.body(JsonMapper.shared().writeValueAsBytes(told));
    }
}

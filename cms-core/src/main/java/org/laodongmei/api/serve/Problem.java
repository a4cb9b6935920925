package org.laodongmei.api.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why something was not answered, as RFC 9457 has it: the title in English, the detail in Chinese,
 * and each mistake by itself.
 *
 * @param code the last part of its type, which the description explains
 * @param trace what stands in the log beside the cause; empty where the cause is the question
 */
public record Problem(
        int status, String code, String title, String detail, List<Mistake> errors, String trace) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    public Problem(int status, String code, String title, String detail, List<Mistake> errors) {
        this(status, code, title, detail, errors, "");
    }

    /** Something in here went wrong: the log has it, and whoever asked has where to find it. */
    private static Problem ofOurs(HttpServletRequest request, Exception cause) {
        String trace = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed, trace {}",
                request.getMethod(),
                request.getRequestURI(),
                trace,
                cause);
        return new Problem(
                500, "failure", "Failed", "服务器出了错，请稍后再试；报告时请附上 trace。", List.of(), trace);
    }

    /**
     * One mistake.
     *
     * @param name the parameter at fault
     * @param at where in its value, from 1; 0 for all of it
     */
    public record Mistake(
            String name, int at, String detail, String message, @Nullable String nearest) {}

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    /** Somebody asks too often. */
    public static Problem tooOften() {
        return of(429, "rate", "Too many requests", "请求过于频繁，请按 Retry-After 稍后再试。");
    }

    static Problem of(InvalidQuery e) {
        Mistake mistake =
                new Mistake(
                        e.parameter(), e.at(), e.zh(), String.valueOf(e.getMessage()), e.nearest());
        return new Problem(
                400,
                "invalid-parameter",
                "Invalid parameter",
                "参数 " + e.parameter() + "：" + e.zh(),
                List.of(mistake));
    }

    /**
     * Lets a request go on; what goes wrong further in is told as a problem too, and never as a
     * page.
     *
     * @throws ServletException if the answer has begun already
     */
    public static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            ofOurs(request, e).send(request, response);
        }
    }

    /** Sends it. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Gate.path(request).startsWith(Gate.GHOST)) {
            send(ghost(), "application/json;charset=UTF-8", response);
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "/docs/api/#" + code);
        told.put("title", title);
        told.put("status", status);
        told.put("detail", detail);
        told.put("instance", request.getRequestURI());
        if (!trace.isEmpty()) {
            told.put("trace", trace);
        }
        if (!errors.isEmpty()) {
            told.put("errors", errors.stream().map(Problem::told).toList());
        }
        send(told, "application/problem+json;charset=UTF-8", response);
    }

    /** As Ghost tells of an error. */
    private Map<String, Object> ghost() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("message", errors.isEmpty() ? title : errors.getFirst().message());
        told.put("context", detail);
        told.put(
                "type",
                switch (status) {
                    case 400 -> "BadRequestError";
                    case 401 -> "UnauthorizedError";
                    case 404 -> "NotFoundError";
                    case 405 -> "MethodNotAllowedError";
                    case 429 -> "TooManyRequestsError";
                    default -> "InternalServerError";
                });
        for (String unknown : List.of("details", "property", "help", "code")) {
            told.put(unknown, null);
        }
        told.put("id", trace.isEmpty() ? null : trace);
        return Map.of("errors", List.of(told));
    }

    private void send(Map<String, Object> told, String type, HttpServletResponse response)
            throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(told);
        response.setStatus(status);
        response.setHeader("Cache-Control", Answer.NEVER);
        response.setContentType(type);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private static Map<String, Object> told(Mistake mistake) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", mistake.name());
        if (mistake.at() > 0) {
            told.put("at", mistake.at());
        }
        told.put("detail", mistake.detail());
        told.put("message", mistake.message());
        if (mistake.nearest() != null) {
            told.put("nearest", mistake.nearest());
        }
        return told;
    }
}

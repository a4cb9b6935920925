package org.laodongmei.api.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Sends answers. What was made from an edition alone is kept, bytes and all, until there is another
 * one: asked again, it costs no more than a file. Safe for any threads.
 */
public final class Answers {

    /** Bytes of all answers that are kept. */
    private static final long MOST_KEPT = 64_000_000;

    /** Filters may ask for the last days. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

    private final Publisher publisher;
    private final Cache<Request, Answer> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Request _, Answer answer) -> answer.weight())
                    .expireAfterWrite(LONGEST_KEPT)
                    .build();

    private record Request(
            Edition edition, String path, @Nullable String query, @Nullable String channel) {}

    Answers(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Nothing was published yet, or the server has just started. */
    public static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotYet() {}
    }

    /** Sends what was kept; false when there is nothing. */
    boolean again(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        Edition edition = publisher.latest();
        Answer answer = edition == null ? null : kept.getIfPresent(asked(edition, request, caller));
        if (answer == null) {
            return false;
        }
        send(answer, request, response);
        return true;
    }

    /** Sends what an edition says, and keeps it. */
    public void of(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Edition, Object> telling)
            throws IOException {
        Edition edition = edition();
        Answer answer =
                Answer.of(
                        Answer.JSON,
                        JsonMapper.shared().writeValueAsBytes(telling.apply(edition)),
                        Answer.SHARED);
        kept.put(asked(edition, request, Caller.of(request)), answer);
        send(answer, request, response);
    }

    /** Sends what is told of now, which is not kept here. */
    public void now(HttpServletRequest request, HttpServletResponse response, Object told)
            throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(told);
        send(Answer.of(Answer.JSON, json, Answer.SHARED), request, response);
    }

    /** Sends what nobody may keep. */
    public void once(HttpServletRequest request, HttpServletResponse response, Object told)
            throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(told);
        send(Answer.of(Answer.JSON, json, Answer.NEVER), request, response);
    }

    /** What readers are shown now. */
    public Edition edition() {
        Edition edition = publisher.latest();
        if (edition == null) {
            throw new NotYet();
        }
        return edition;
    }

    private static Request asked(Edition edition, HttpServletRequest request, Caller caller) {
        return new Request(
                edition, request.getRequestURI(), request.getQueryString(), caller.channel());
    }

    static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isZipped = answer.zipped() != null && takesGzip(request);
        String etag = answer.etag(isZipped);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", cacheControl(answer, request));
        response.addHeader("Vary", "Accept-Encoding, Authorization");
        if (isKnown(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = isZipped && answer.zipped() != null ? answer.zipped() : answer.plain();
        if (isZipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(answer.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What a key in a header opens is nobody else's, and may be less than what all may read. */
    private static String cacheControl(Answer answer, HttpServletRequest request) {
        boolean isOwn =
                answer.cacheControl().equals(Answer.SHARED)
                        && request.getHeader("Authorization") != null;
        return isOwn ? Answer.OWN : answer.cacheControl();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(each ->
                                each.startsWith("gzip")
                                        && !each.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    /** Weakly compared, as RFC 9110 §13.1.2 has it. */
    private static boolean isKnown(@Nullable String held, String etag) {
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals(etag) || each.equals("*"));
    }
}

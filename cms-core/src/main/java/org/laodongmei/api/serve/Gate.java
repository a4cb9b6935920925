package org.laodongmei.api.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * What every request for the API passes: other sites' pages are let in or not, a key is known or
 * not, who asks too often waits, and what was answered before is answered again.
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Below it Ghost's manners hold: a key is needed, and it says which version it is. */
    static final String GHOST = "/ghost/api/content/";

    private static final String GRAPH = "/api/v1/graphql";
    private static final int LONGEST_QUESTION = 20_000;
    private static final int QUESTIONS_AT_ONCE = 8;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final transient Origins origins;
    private final transient Callers callers;
    private final transient Rates rates;
    private final transient Answers answers;
    private final transient Semaphore turns = new Semaphore(QUESTIONS_AT_ONCE);

    Gate(Origins origins, Callers callers, Rates rates, Answers answers) {
        this.origins = origins;
        this.callers = callers;
        this.rates = rates;
        this.answers = answers;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        origins.let(request, response);
        if (path(request).startsWith(GHOST)) {
            response.setHeader("Content-Version", version(request));
        }
        if (isOfVoters(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (isGraph(request)) {
            passGraph(request, response, chain);
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            boolean asks = path(request).equals(GRAPH);
            response.setHeader("Allow", asks ? "POST, OPTIONS" : "GET, HEAD, OPTIONS");
            String zh = asks ? "这里只能提问（POST）。" : "这里只能读取（GET）。";
            Problem.of(405, "method", "Method not allowed", zh).send(request, response);
            return;
        }
        Caller caller = admitted(request, response);
        if (caller != null && !answers.again(request, response, caller)) {
            Problem.pass(request, response, chain);
        }
    }

    /** A question in GraphQL is sent; it is as long as a page of text at most. */
    private void passGraph(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST_QUESTION) {
            Problem.of(
                            length < 0 ? 411 : 413,
                            "length",
                            "Length required, up to " + LONGEST_QUESTION,
                            "请求须带 Content-Length，最多 " + LONGEST_QUESTION + " 字节。")
                    .send(request, response);
        } else if (admitted(request, response) != null) {
            inTurn(request, response, chain);
        }
    }

    /** An answer is as long as whoever asks likes, and takes memory until they have read it. */
    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!turns.tryAcquire()) {
            response.setHeader("Retry-After", "2");
            Problem.of(503, "busy", "Busy", "同时的 GraphQL 查询太多，请稍后再试。").send(request, response);
            return;
        }
        try {
            Problem.pass(request, response, chain);
        } finally {
            turns.release();
        }
    }

    private static boolean isGraph(HttpServletRequest request) {
        return request.getMethod().equals("POST") && path(request).equals(GRAPH);
    }

    /** Who asks, if they may; else they were told why not. */
    private @Nullable Caller admitted(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Caller> caller = callers.of(request);
        if (caller.isEmpty()) {
            refuse(request, response);
            return null;
        }
        if (!rates.take(caller.get(), response)) {
            Problem.tooOften().send(request, response);
            return null;
        }
        caller.get().goesWith(request);
        return caller.get();
    }

    /** Decoded and without parameters, as the container finds what it is for. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Guesses are counted too, but not against those at the same address who show no key. */
    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!rates.take(new Caller("guess " + request.getRemoteAddr(), false, null), response)) {
            Problem.tooOften().send(request, response);
            return;
        }
        if (callers.isForElse(request)) {
            Problem.of(403, "scope", "Scope missing", "这个令牌没有“读取”（READ）这项用途。")
                    .send(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        Problem.of(401, "key", "Unknown key", "没有密钥，或者密钥无效、已过期、已停用。").send(request, response);
    }

    /** The one that the client was written for. */
    private static String version(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Version");
        return wanted != null && wanted.matches("v[0-9]{1,2}\\.[0-9]{1,3}") ? wanted : "v5.0";
    }

    /** Ballots and counts have a guard of their own. */
    private static boolean isOfVoters(HttpServletRequest request) {
        String path = path(request);
        String below = "/api/v1/campaigns/";
        return path.length() > below.length() && path.startsWith(below);
    }
}

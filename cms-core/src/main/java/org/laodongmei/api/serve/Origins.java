package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.util.Set;

/**
 * Whose pages may read the API in a browser (CORS): those on the list, or all. No cookie ever
 * counts here, so nobody's rights are lent.
 */
final class Origins {

    private static final String ALL = "*";

    private final Set<String> allowed;

    /**
     * @param allowed such as {@code https://portal.example.cn}; {@code *} for all
     */
    Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Says with the answer what a browser may do. */
    void let(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        boolean all = allowed.contains(ALL);
        if (!all) {
            response.addHeader("Vary", "Origin");
        }
        if (!all && (origin == null || !allowed.contains(origin))) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", all ? ALL : origin);
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, RateLimit, RateLimit-Policy, Retry-After, Content-Version");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Authorization, Accept-Version, If-None-Match, Content-Type");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }
}

package org.laodongmei.site.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/** What browsers are allowed to do with our pages: nothing that does not come from this site. */
@Component
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " media-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors ";

    /** What other sites are meant to show in a frame. */
    private static final Pattern FRAMED =
            Pattern.compile("/votes/[a-z0-9-]+/embed/|/embed/[a-z0-9._/-]+/");

    /** What programs of other sites are meant to read. */
    private static final Pattern READ = Pattern.compile("/votes/[a-z0-9-]+/results\\.json|/oembed");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean framed = FRAMED.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", POLICY + (framed ? "*" : "'self'"));
        if (READ.matcher(request.getRequestURI()).matches()) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}

package org.laodongmei.studio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.Account;
import org.laodongmei.people.Right;
import org.laodongmei.people.Session;
import org.laodongmei.people.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that holds a session's token: for this host and the studio only, out of reach of
 * scripts and of other sites. Tells Spring Security who asks.
 */
@Component
public final class SessionCookie implements SecurityContextRepository {

    /** The cookie that tells one browser from another also before anybody signed in. */
    public static final String BROWSER = "laodongmei_csrf";

    private final Sessions sessions;
    private final boolean secure;
    private final String name;

    SessionCookie(Sessions sessions, StudioPlace place) {
        this.sessions = sessions;
        this.secure = place.baseUrl().startsWith("https:");
        // RFC 6265bis §4.1.3.1: a browser takes this prefix only with Secure and nothing else's.
        this.name = secure ? "__Secure-laodongmei" : "laodongmei";
    }

    /** Begins a session of that account in this browser, in place of the one before. */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            String account,
            boolean halfway) {
        current(request).ifPresent(old -> sessions.close(old.account().id(), old.id()));
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        String token = sessions.open(account, halfway, agent, request.getRemoteAddr());
        set(response, token, Sessions.LONGEST);
    }

    /** Ends this browser's session. */
    public void close(HttpServletRequest request, HttpServletResponse response) {
        current(request).ifPresent(old -> sessions.close(old.account().id(), old.id()));
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String token, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, token)
                        .path("/studio")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Strict")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /**
     * A link in a letter or a chat, and the way back from another site, come without the strict
     * cookies; a page of ours that asks again brings them along.
     *
     * @return whether that page was answered, so that there is nothing more to do
     */
    public static boolean isAskedAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!"cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return false;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Refresh", "0");
        response.getWriter().write("<!doctype html><title>…</title>");
        return true;
    }

    /** The session of this browser, also one that is halfway. */
    public Optional<Session> current(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst()
                        .flatMap(cookie -> sessions.find(cookie.getValue()));
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return current(holder.getRequest())
                .filter(session -> !session.halfway())
                .map(SessionCookie::context)
                .orElseGet(SecurityContextImpl::new);
    }

    private static SecurityContext context(Session session) {
        Account account = session.account();
        List<GrantedAuthority> rights =
                Arrays.stream(Right.values())
                        .filter(account::may)
                        .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.name()))
                        .toList();
        var who = UsernamePasswordAuthenticationToken.authenticated(account.name(), null, rights);
        who.setDetails(session);
        return new SecurityContextImpl(who);
    }

    /** Nothing to keep: sessions are opened and closed by name. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return current(request).filter(session -> !session.halfway()).isPresent();
    }
}

package org.laodongmei.vote.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.Campaign;
import org.springframework.http.ResponseCookie;

import java.time.Duration;

/** Keeps the token of a browser in a cookie that no script sees, of use in its campaign alone. */
public final class Cookies {

    private static final String NAME = "voter-";

    private final boolean secure;

    /**
     * @param secure whether the site is reached over https only
     */
    public Cookies(boolean secure) {
        this.secure = secure;
    }

    /** The token of a campaign that came; empty for none. */
    public String token(HttpServletRequest request, String slug) {
        return token(request.getHeader("Cookie"), slug);
    }

    /**
     * The token of a campaign among cookies (RFC 6265, section 4.2.1); empty for none.
     *
     * @param cookies as the browser sends them; null for none
     */
    String token(@Nullable String cookies, String slug) {
        String start = NAME + slug + "=";
        for (int from = 0; cookies != null && from < cookies.length(); ) {
            int end = cookies.indexOf(';', from);
            end = end < 0 ? cookies.length() : end;
            String cookie = cookies.substring(from, end).strip();
            if (cookie.startsWith(start)) {
                return cookie.substring(start.length());
            }
            from = end + 1;
        }
        return "";
    }

    /** Gives a browser its token. */
    public void give(HttpServletResponse response, Campaign campaign, String token) {
        response.addHeader("Set-Cookie", of(campaign, token));
    }

    /** The header by which a browser is given its token. */
    String of(Campaign campaign, String token) {
        return ResponseCookie.from(NAME + campaign.slug(), token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.between(campaign.start(), campaign.end()).plusDays(1))
                .build()
                .toString();
    }

    /**
     * The header of a cookie that binds somebody's way to another site and back to their browser.
     *
     * @param path where it is sent
     */
    public String trip(String name, String value, String path) {
        return ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.ofMinutes(5))
                .build()
                .toString();
    }
}

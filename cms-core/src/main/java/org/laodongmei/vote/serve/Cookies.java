package org.laodongmei.vote.serve;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.vote.Campaign;

import java.time.Duration;

/** Keeps the token of a browser in a cookie that no script sees, of use in its campaign alone. */
final class Cookies {

    private static final String NAME = "voter";

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** The token that came; empty for none. */
    String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    void give(HttpServletResponse response, Campaign campaign, String token) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/api/v1/campaigns/" + campaign.slug());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(
                (int) Duration.between(campaign.start(), campaign.end()).plusDays(1).toSeconds());
        response.addCookie(cookie);
    }
}

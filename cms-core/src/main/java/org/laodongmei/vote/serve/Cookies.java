package org.laodongmei.vote.serve;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.vote.campaign.Campaign;

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
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME + slug)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** Gives a browser its token. */
    public void give(HttpServletResponse response, Campaign campaign, String token) {
        Cookie cookie = new Cookie(NAME + campaign.slug(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(
                (int) Duration.between(campaign.start(), campaign.end()).plusDays(1).toSeconds());
        response.addCookie(cookie);
    }
}

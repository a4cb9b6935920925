package org.laodongmei.studio.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.SignIns;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.oidc.UnreachableProvider;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.studio.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.time.Duration;

/**
 * The cookie that binds somebody's way to the provider and back to their browser. It is not strict:
 * who comes back comes from another site.
 */
@Component
@ConditionalOnBean(Identities.class)
public final class ProviderTrip {

    private static final String COOKIE = "laodongmei_trip";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Identities identities;
    private final boolean secure;

    ProviderTrip(Identities identities, StudioPlace place) {
        this.identities = identities;
        this.secure = place.baseUrl().startsWith("https:");
    }

    /**
     * Begins a way to sign in.
     *
     * @return the provider's address
     * @throws UnreachableProvider if the provider does not say where
     */
    public String begin(HttpServletResponse response, String to) throws UnreachableProvider {
        return identities.address(bind(response), to);
    }

    /**
     * Begins a way to link the visitor's account.
     *
     * @return the provider's address
     * @throws UnreachableProvider if the provider does not say where
     */
    public String beginToLink(HttpServletResponse response, Visit v) throws UnreachableProvider {
        return identities.addressToLink(bind(response), v.account().id());
    }

    private String bind(HttpServletResponse response) {
        String browser = SignIns.token();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, browser)
                        .path("/studio/sign-in/oidc")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(LONGEST)
                        .build()
                        .toString());
        return browser;
    }

    /** What tells the browser that comes back from others; empty when it never went. */
    public String browser(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }
}

package org.laodongmei.studio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.people.Session;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.Releases;
import org.laodongmei.site.setting.SiteSettings;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.time.InstantSource;
import java.util.Arrays;

/** Gives controllers their {@link Visit}. */
@Component
final class Visits implements HandlerMethodArgumentResolver {

    static final String LANGUAGE_COOKIE = "laodongmei_language";

    private final Settings settings;
    private final Releases releases;
    private final Publisher publisher;
    private final StudioFiles files;
    private final InstantSource clock;

    Visits(
            Settings settings,
            Releases releases,
            Publisher publisher,
            StudioFiles files,
            InstantSource clock) {
        this.settings = settings;
        this.releases = releases;
        this.publisher = publisher;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        return of(web.getNativeRequest(HttpServletRequest.class));
    }

    Visit of(HttpServletRequest request) {
        SiteSettings site = SiteSettings.read(settings.get("site").orElse(null));
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Visit(
                language(request),
                who != null && who.getDetails() instanceof Session session ? session : null,
                address(request),
                csrf == null ? "" : csrf.getToken(),
                site.name(),
                releases.held().orElse(null),
                publisher.work().run().orElse(null),
                files,
                site.zone(),
                clock.instant());
    }

    /** Only what was asked for can be asked for again; an answer to a form cannot. */
    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return HttpMethod.GET.matches(request.getMethod())
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : "";
    }

    private static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english =
                cookies != null
                        && Arrays.stream(cookies)
                                .anyMatch(cookie ->
                                        cookie.getName().equals(LANGUAGE_COOKIE)
                                                && cookie.getValue().equals("en"));
        return english ? Language.EN : Language.ZH;
    }
}

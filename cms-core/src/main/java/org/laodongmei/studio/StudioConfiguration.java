package org.laodongmei.studio;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.Right;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/**
 * Who gets to which screen. Only {@code /studio} is behind it: the public site knows nobody and
 * pays nothing. What somebody may do in a channel is asked again where it is done.
 */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/studio/assets/*",
        "/studio/sign-in",
        "/studio/sign-in/code",
        "/studio/sign-in/passkey",
        "/studio/sign-in/passkey/ask",
        "/studio/sign-in/oidc",
        "/studio/sign-in/oidc/back",
        "/studio/sign-out",
        "/studio/first",
        "/studio/invitation",
        "/studio/language",
        "/studio/refused"
    };

    private static final String[] OFFICE = {
        "/studio/people",
        "/studio/people/**",
        "/studio/units",
        "/studio/units/**",
        "/studio/stages",
        "/studio/words",
        "/studio/keys",
        "/studio/keys/**",
        "/studio/webhooks",
        "/studio/webhooks/**",
        "/studio/links",
        "/studio/feeds",
        "/studio/campaigns",
        "/studio/campaigns/**",
        "/studio/channels",
        "/studio/channels/**",
        "/studio/site",
        "/studio/site/**",
        "/studio/tags",
        "/studio/tags/**",
        "/studio/releases",
        "/studio/log"
    };

    private static final int AFTER_HEADERS = 0;

    private final Visits visits;

    StudioConfiguration(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    /** On requests for the studio alone, not on those of readers. */
    @Bean
    DelegatingFilterProxyRegistrationBean studioFilter() {
        var filter =
                new DelegatingFilterProxyRegistrationBean(
                        AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
        filter.setUrlPatterns(List.of("/studio/*"));
        filter.setOrder(AFTER_HEADERS);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return filter;
    }

    @Bean
    SecurityFilterChain studioSecurity(HttpSecurity http, SessionCookie cookie, StudioPlace place) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName(SessionCookie.BROWSER);
        csrf.setCookiePath("/studio");
        csrf.setCookieCustomizer(made ->
                made.sameSite("Strict")
                        .httpOnly(true)
                        .secure(place.baseUrl().startsWith("https:")));
        return http.securityMatcher("/studio", "/studio/**")
                .securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(StudioConfiguration::toSignIn)
                                .accessDeniedHandler((request, response, _) ->
                                        request.getRequestDispatcher("/studio/refused")
                                                .forward(request, response)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(OFFICE)
                                .hasAuthority(Right.ADMINISTER.name())
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /**
     * A script is told so; it keeps what it has. A link in a letter or a chat comes without the
     * strict cookie; a page of ours that asks again brings it along. Whoever is still nobody then
     * has to sign in.
     */
    private static void toSignIn(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException nobody)
            throws IOException {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
                .startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean isPage = HttpMethod.GET.matches(request.getMethod());
        if (isPage && SessionCookie.isAskedAgain(request, response)) {
            return;
        }
        response.sendRedirect(
                "/studio/sign-in"
                        + (isPage
                                ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                                : ""));
    }
}

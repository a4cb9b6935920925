package org.laodongmei.studio.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.SignIn;
import org.laodongmei.people.oidc.Arrival;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.oidc.UnreachableProvider;
import org.laodongmei.studio.SessionCookie;
import org.laodongmei.studio.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.io.IOException;
import java.util.Map;

/** To the OpenID provider and back; there only where one is configured. */
@Controller
@ConditionalOnBean(Identities.class)
final class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);

    private final Identities identities;
    private final ProviderTrip trip;
    private final SessionCookie cookie;
    private final SignInPage page;

    ProviderController(
            Identities identities, ProviderTrip trip, SessionCookie cookie, SignInPage page) {
        this.identities = identities;
        this.trip = trip;
        this.cookie = cookie;
        this.page = page;
    }

    @GetMapping("/studio/sign-in/oidc")
    View leave(Visit v, @RequestParam(defaultValue = "") String to, HttpServletResponse response) {
        try {
            return new RedirectView(trip.begin(response, Target.of(to)));
        } catch (UnreachableProvider e) {
            return unreachable(v, to, e);
        }
    }

    /** Null when the browser is to ask once more, with all its cookies. */
    @GetMapping("/studio/sign-in/oidc/back")
    @Nullable View back(
            Visit v,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (SessionCookie.isAskedAgain(request, response)) {
            return null;
        }
        try {
            return switch (identities.arrive(trip.browser(request), state, code)) {
                case Arrival.ToSignIn(SignIn.Done(String account), String to) -> {
                    cookie.open(request, response, account, false);
                    yield new RedirectView(to);
                }
                case Arrival.ToSignIn(SignIn.NeedsCode(String account), String to) -> {
                    cookie.open(request, response, account, true);
                    yield SignInController.code(v, to, Map.of());
                }
                case Arrival.ToSignIn(SignIn.Refused _, String to) ->
                        refused(
                                v,
                                to,
                                v.say(
                                        "这里没有您的账号，或者账号停用、暂时锁住了。请先用密码登录再绑定，或者找管理员。",
                                        "You have no account here that is open now. Sign in by password and link it, or ask an administrator."));
                case Arrival.Linked _ -> new RedirectView("/studio/me#provider");
                case Arrival.Taken _ ->
                        refused(
                                v,
                                "",
                                v.say(
                                        "没有绑定：它已经绑定了另一个账号。",
                                        "Not linked: it is linked to another account already."));
                case Arrival.Unproven _ ->
                        refused(
                                v,
                                "",
                                v.say(
                                        "没有登录成功：取消了，或者等得太久。请再试一次。",
                                        "Not signed in: it was cancelled, or took too long. Try again."));
            };
        } catch (UnreachableProvider e) {
            return unreachable(v, "", e);
        }
    }

    private View refused(Visit v, String to, String sentence) {
        return page.show(v, to, "", Map.of("form", sentence));
    }

    private View unreachable(Visit v, String to, UnreachableProvider e) {
        LOG.warn("OpenID provider: {}: {}", e.getMessage(), String.valueOf(e.getCause()));
        return refused(
                v,
                to,
                v.say(
                        identities.zh() + "现在连不上，请用密码登录，或者过一会儿再试。",
                        "The provider "
                                + identities.en()
                                + " does not answer now. Use your password, or try again later."));
    }
}

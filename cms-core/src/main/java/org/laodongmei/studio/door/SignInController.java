package org.laodongmei.studio.door;

import gg.jte.generated.precompiled.studio.JtecodeGenerated;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.Session;
import org.laodongmei.people.SignIn;
import org.laodongmei.people.SignIns;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.SessionCookie;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;
import java.util.Optional;

/** Signing in by password and, for who wants it, a code; and out. */
@Controller
final class SignInController {

    private final SignIns signIns;
    private final SessionCookie cookie;
    private final Throttle throttle;
    private final SignInPage page;

    SignInController(SignIns signIns, SessionCookie cookie, Throttle throttle, SignInPage page) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.throttle = throttle;
        this.page = page;
    }

    @GetMapping("/studio/sign-in")
    View form(Visit v, @RequestParam(defaultValue = "") String to) {
        return v.session() != null
                ? new RedirectView(Target.of(to))
                : page.show(v, to, "", Map.of());
    }

    @PostMapping("/studio/sign-in")
    View signIn(
            Visit v,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIn outcome =
                throttle.allows(request.getRemoteAddr())
                        ? signIns.password(name, password)
                        : new SignIn.Refused();
        return switch (outcome) {
            case SignIn.Refused _ -> page.show(v, to, name, Map.of("form", refusal(v)));
            case SignIn.NeedsCode(String account) -> {
                cookie.open(request, response, account, true);
                yield code(v, to, Map.of());
            }
            case SignIn.Done(String account) -> {
                cookie.open(request, response, account, false);
                yield new RedirectView(Target.of(to));
            }
        };
    }

    private static String refusal(Visit v) {
        return v.say(
                "没有登录成功：登录名或密码不对，或者试得太多。请核对后再试，试错几次要等几分钟。",
                "Not signed in: the name or the password is wrong, or there were too many tries. Check them; after some wrong ones wait some minutes.");
    }

    static View code(Visit v, String to, Map<String, String> errors) {
        return Screen.form(
                errors, out -> JtecodeGenerated.render(out, null, v, Target.of(to), errors));
    }

    @PostMapping("/studio/sign-in/code")
    View code(
            Visit v,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Session> halfway = cookie.current(request).filter(Session::halfway);
        if (halfway.isEmpty()) {
            return page.show(
                    v,
                    to,
                    "",
                    Map.of("form", v.say("等得太久了，请重新登录。", "That took too long; sign in again.")));
        }
        boolean allowed = throttle.allows(request.getRemoteAddr());
        if (allowed
                && signIns.code(halfway.get().account().id(), code)
                        instanceof SignIn.Done(String account)) {
            cookie.open(request, response, account, false);
            return new RedirectView(Target.of(to));
        }
        return code(
                v,
                to,
                Map.of(
                        "code",
                        v.say(
                                "验证码不对，或者试得太多。请等应用换下一个再试。",
                                "The code is wrong, or there were too many tries. Wait for the next one.")));
    }

    @PostMapping("/studio/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.close(request, response);
        return new RedirectView("/studio/sign-in");
    }
}

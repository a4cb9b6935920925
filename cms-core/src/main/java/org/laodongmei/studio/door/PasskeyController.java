package org.laodongmei.studio.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.SignIn;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.studio.SessionCookie;
import org.laodongmei.studio.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;

/** Signing in by passkey: no name, no password, no code. */
@Controller
final class PasskeyController {

    private final Passkeys passkeys;
    private final SessionCookie cookie;
    private final Throttle throttle;
    private final SignInPage page;

    PasskeyController(Passkeys passkeys, SessionCookie cookie, Throttle throttle, SignInPage page) {
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.throttle = throttle;
        this.page = page;
    }

    @PostMapping("/studio/sign-in/passkey/ask")
    ResponseEntity<String> ask(
            @CookieValue(name = SessionCookie.BROWSER, defaultValue = "") String browser) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.ask(browser));
    }

    @PostMapping("/studio/sign-in/passkey")
    View signIn(
            Visit v,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String to,
            @CookieValue(name = SessionCookie.BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (throttle.allows(request.getRemoteAddr())
                && passkeys.signIn(browser, credential) instanceof SignIn.Done(String account)) {
            cookie.open(request, response, account, false);
            return new RedirectView(Target.of(to));
        }
        return page.show(
                v,
                to,
                "",
                Map.of(
                        "form",
                        v.say(
                                "没有登录成功：这个通行密钥在这里没有登记、已经移除，或者等得太久。请再试一次，或用密码登录。",
                                "Not signed in: this passkey is not known here, was removed, or it took too long. Try again, or use your password.")));
    }
}

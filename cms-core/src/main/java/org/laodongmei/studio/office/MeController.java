package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtecodesGenerated;
import gg.jte.generated.precompiled.studio.JtetwostepGenerated;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.markup.QrCode;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Refusals;
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

/** One's own account: password, second step, devices. */
@Controller
final class MeController {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Confirmation confirmation;
    private final MePage page;

    MeController(
            Accounts accounts,
            SignIns signIns,
            Sessions sessions,
            SessionCookie cookie,
            Confirmation confirmation,
            MePage page) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.confirmation = confirmation;
        this.page = page;
    }

    @GetMapping("/studio/me")
    View me(Visit v, @RequestParam(defaultValue = "false") boolean changed) {
        return page.show(v, changed, Map.of());
    }

    @PostMapping("/studio/me/confirm")
    View confirm(Visit v, @RequestParam(defaultValue = "") String confirm) {
        Map<String, String> errors = confirmation.errors(v, confirm);
        return errors.isEmpty() ? new RedirectView("/studio/me") : page.show(v, errors);
    }

    @PostMapping("/studio/me/password")
    View password(
            Visit v,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String id = v.account().id();
        if (!signIns.confirms(id, old)) {
            return page.show(
                    v,
                    Map.of(
                            "old",
                            v.say(
                                    "现在的密码不对，或者试得太多。",
                                    "That is not the present password, or there were too many tries.")));
        }
        try {
            accounts.setPassword(id, password);
        } catch (InvalidAccount e) {
            return page.show(v, Refusals.of(v, e));
        }
        cookie.open(request, response, id, false);
        return new RedirectView("/studio/me?changed=true");
    }

    @PostMapping("/studio/me/sessions/close")
    View close(Visit v, @RequestParam(defaultValue = "") String id) {
        sessions.close(v.account().id(), id);
        return new RedirectView("/studio/me");
    }

    @GetMapping("/studio/me/two-step")
    View offer(Visit v) {
        return offer(v, signIns.offerTwoStep(), Map.of());
    }

    private View offer(Visit v, String offer, Map<String, String> errors) {
        QrCode qr = QrCode.of(signIns.address(offer, v.site(), v.account()));
        return Screen.form(
                errors,
                out ->
                        JtetwostepGenerated.render(
                                out, null, v, offer, signIns.typed(offer), qr, errors));
    }

    @PostMapping("/studio/me/two-step")
    View begin(
            Visit v,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String confirm) {
        if (!signIns.isOffer(offer)) {
            return new RedirectView("/studio/me/two-step");
        }
        Map<String, String> errors = confirmation.errors(v, confirm);
        if (!errors.isEmpty()) {
            return offer(v, offer, errors);
        }
        return signIns.beginTwoStep(v.account().id(), offer, code)
                .<View>map(codes -> Screen.of(out -> JtecodesGenerated.render(out, null, v, codes)))
                .orElseGet(() ->
                        offer(
                                v,
                                offer,
                                Map.of(
                                        "code",
                                        v.say(
                                                "验证码不对。请核对手机的时间，等下一个再试。",
                                                "The code is wrong. Check the phone's time and wait for the next one."))));
    }

    @PostMapping("/studio/me/two-step/off")
    View end(Visit v) {
        Map<String, String> errors = confirmation.errors(v, "");
        if (!errors.isEmpty()) {
            return page.show(v, errors);
        }
        signIns.endTwoStep(v.account().id(), v.account().id());
        return new RedirectView("/studio/me");
    }
}

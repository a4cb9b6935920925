package org.laodongmei.studio.door;

import gg.jte.generated.precompiled.studio.JtefirstGenerated;
import gg.jte.generated.precompiled.studio.JteinvitationGenerated;
import gg.jte.generated.precompiled.studio.JtesorryGenerated;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.InvalidAccount;
import org.laodongmei.studio.Refusals;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.SessionCookie;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** One-time links: the first administrator's, and those by which a password is chosen. */
@Controller
final class InvitationController {

    private final Accounts accounts;
    private final SessionCookie cookie;
    private final StudioPlace place;

    InvitationController(Accounts accounts, SessionCookie cookie, StudioPlace place) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.place = place;
    }

    @GetMapping("/studio/first")
    View first(Visit v, @RequestParam(defaultValue = "") String token) {
        return isFirst(token) ? first(v, token, "", "", Map.of()) : spent(v);
    }

    private boolean isFirst(String token) {
        return MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        place.firstToken().getBytes(StandardCharsets.UTF_8))
                && accounts.isEmpty();
    }

    private static View first(
            Visit v, String token, String name, String display, Map<String, String> errors) {
        return Screen.form(
                errors,
                out -> JtefirstGenerated.render(out, null, v, token, name, display, errors));
    }

    @PostMapping("/studio/first")
    View makeFirst(
            Visit v,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String display,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isFirst(token)) {
            return spent(v);
        }
        try {
            cookie.open(request, response, accounts.addFirst(name, display, password), false);
            return new RedirectView("/studio");
        } catch (InvalidAccount e) {
            return first(v, token, name, display, Refusals.of(v, e));
        }
    }

    @GetMapping("/studio/invitation")
    View invitation(Visit v, @RequestParam(defaultValue = "") String token) {
        return accounts.invited(token)
                .map(account -> invitation(v, token, account, Map.of()))
                .orElseGet(() -> spent(v));
    }

    private static View invitation(
            Visit v, String token, Account account, Map<String, String> errors) {
        return Screen.form(
                errors, out -> JteinvitationGenerated.render(out, null, v, token, account, errors));
    }

    @PostMapping("/studio/invitation")
    View take(
            Visit v,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> invited = accounts.invited(token);
        if (invited.isEmpty()) {
            return spent(v);
        }
        try {
            String account = accounts.choosePassword(token, password);
            if (invited.get().twoStep()) {
                return new RedirectView("/studio/sign-in");
            }
            cookie.open(request, response, account, false);
            return new RedirectView("/studio");
        } catch (InvalidAccount e) {
            return invitation(v, token, invited.get(), Refusals.of(v, e));
        }
    }

    private static View spent(Visit v) {
        return Screen.of(
                HttpStatus.GONE,
                out ->
                        JtesorryGenerated.render(
                                out,
                                null,
                                v,
                                v.say("链接已失效", "The link is spent"),
                                v.say(
                                        "这个链接用过了、过期了，或者没有复制完整。请管理员再发一个。",
                                        "It was used, is too old, or was not copied whole. Ask an administrator for another.")));
    }
}

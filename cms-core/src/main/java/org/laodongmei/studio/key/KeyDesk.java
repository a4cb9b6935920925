package org.laodongmei.studio.key;

import gg.jte.generated.precompiled.studio.JtekeysGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.people.token.InvalidToken;
import org.laodongmei.people.token.Token;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.key.KeyPage.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What both screens of keys do: the office's, and one's own. */
@Component
final class KeyDesk {

    private final Tokens tokens;
    private final Channels channels;
    private final Confirmation confirmation;

    KeyDesk(Tokens tokens, Channels channels, Confirmation confirmation) {
        this.tokens = tokens;
        this.channels = channels;
        this.confirmation = confirmation;
    }

    /**
     * The screen.
     *
     * @param account whose keys; null for the office's
     */
    View show(Visit v, @Nullable String account) {
        return show(v, account, null, form(account), Map.of(), "");
    }

    private static KeyForm form(@Nullable String account) {
        return KeyForm.empty(account == null ? Sort.READ : Sort.PERSONAL);
    }

    private View show(
            Visit v,
            @Nullable String account,
            @Nullable Shown shown,
            KeyForm form,
            Map<String, String> errors,
            String at) {
        KeyPage page =
                new KeyPage(
                        account == null, list(account), channels.all(), shown, form, errors, at);
        return Screen.form(errors, out -> JtekeysGenerated.render(out, null, v, page));
    }

    private List<Token> list(@Nullable String account) {
        return account == null ? tokens.ofTheOffice() : tokens.of(account);
    }

    View make(Visit v, @Nullable String account, MultiValueMap<String, String> sent) {
        KeyForm form = KeyForm.of(sent, account == null);
        Map<String, String> errors = confirmation.errors(v, confirm(sent));
        if (errors.isEmpty() && !form.channel().isEmpty()) {
            boolean isThere = !channels.path(form.channel()).isEmpty();
            errors = isThere ? errors : Map.of("channel", v.say("没有这个栏目。", "No such channel."));
        }
        if (!errors.isEmpty()) {
            return show(v, account, null, form, errors, "");
        }
        try {
            Tokens.Made made = tokens.made(v.account().id(), form.wish(account));
            Shown shown = new Shown(made.token().name(), made.secret());
            return show(v, account, shown, form(account), Map.of(), "");
        } catch (InvalidToken e) {
            return show(v, account, null, form, KeyForm.errors(v, e), "");
        }
    }

    private static String confirm(MultiValueMap<String, String> sent) {
        String typed = sent.getFirst(Confirmation.FIELD);
        return typed == null ? "" : typed;
    }

    /** Gives a key another secret, or takes it away. */
    View change(Visit v, @Nullable String account, String id, MultiValueMap<String, String> sent) {
        Token token =
                list(account).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> errors = confirmation.errors(v, confirm(sent));
        if (!errors.isEmpty()) {
            return show(v, account, null, form(account), errors, id);
        }
        String by = v.account().id();
        if ("revoke".equals(sent.getFirst("do"))) {
            tokens.revoke(by, id);
            return new RedirectView(account == null ? "/studio/keys" : "/studio/me/keys");
        }
        boolean atOnce = "now".equals(sent.getFirst("grace"));
        try {
            String secret = tokens.rotate(by, id, atOnce ? Duration.ZERO : Tokens.GRACE);
            Shown shown = new Shown(token.name(), secret);
            return show(v, account, shown, form(account), Map.of(), "");
        } catch (InvalidToken e) {
            return show(v, account, null, form(account), KeyForm.errors(v, e), "");
        }
    }
}

package org.laodongmei.studio.hook;

import gg.jte.generated.precompiled.studio.JtehookGenerated;
import gg.jte.generated.precompiled.studio.JtehooksGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.syndication.Delivery;
import org.laodongmei.syndication.Endpoint;
import org.laodongmei.syndication.InvalidWebhook;
import org.laodongmei.syndication.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;

/** Programs that are told of what readers see. */
@Controller
final class HooksController {

    private static final int SHOWN = 50;

    private final Webhooks webhooks;
    private final Kinds kinds;
    private final Channels channels;
    private final Confirmation confirmation;

    HooksController(Webhooks webhooks, Kinds kinds, Channels channels, Confirmation confirmation) {
        this.webhooks = webhooks;
        this.kinds = kinds;
        this.channels = channels;
        this.confirmation = confirmation;
    }

    @GetMapping("/studio/webhooks")
    View list(Visit v) {
        return list(v, HookForm.empty(), Map.of());
    }

    private View list(Visit v, HookForm form, Map<String, String> errors) {
        HookPage page = page(null, List.of(), "", form, errors);
        return Screen.form(errors, out -> JtehooksGenerated.render(out, null, v, page));
    }

    private HookPage page(
            @Nullable Endpoint one,
            List<Delivery> deliveries,
            String secret,
            HookForm form,
            Map<String, String> errors) {
        return new HookPage(
                webhooks.all(),
                webhooks.dead(),
                one,
                deliveries,
                kinds.all(),
                channels.all(),
                secret,
                form,
                errors);
    }

    @PostMapping("/studio/webhooks")
    View add(Visit v, @RequestParam MultiValueMap<String, String> sent) {
        HookForm form = form(sent);
        Map<String, String> errors = confirmed(v, sent);
        if (!errors.isEmpty()) {
            return list(v, form, errors);
        }
        try {
            Webhooks.Made made = webhooks.add(v.account().id(), form.wish());
            return show(v, found(made.id()), false, made.secret(), Map.of());
        } catch (InvalidWebhook e) {
            return list(v, form, HookForm.errors(v, e));
        }
    }

    private HookForm form(MultiValueMap<String, String> sent) {
        return HookForm.of(
                sent,
                kinds.all().stream().map(Kind::name).toList(),
                channels.all().stream().map(Channel::slug).toList());
    }

    private Map<String, String> confirmed(Visit v, MultiValueMap<String, String> sent) {
        String typed = sent.getFirst(Confirmation.FIELD);
        return confirmation.errors(v, typed == null ? "" : typed);
    }

    private Endpoint found(String id) {
        return webhooks.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/studio/webhooks/{id}")
    View show(
            Visit v, @PathVariable String id, @RequestParam(defaultValue = "false") boolean dead) {
        return show(v, found(id), dead, "", Map.of());
    }

    private View show(
            Visit v, Endpoint one, boolean dead, String secret, Map<String, String> errors) {
        return show(v, one, dead, secret, HookForm.of(one), errors);
    }

    private View show(
            Visit v,
            Endpoint one,
            boolean dead,
            String secret,
            HookForm form,
            Map<String, String> errors) {
        List<Delivery> deliveries = webhooks.deliveries(one.id(), dead, SHOWN);
        HookPage page = page(one, deliveries, secret, form, errors);
        return Screen.form(errors, out -> JtehookGenerated.render(out, null, v, page, dead));
    }

    @PostMapping("/studio/webhooks/{id}")
    View change(
            Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Endpoint one = found(id);
        HookForm form = form(sent);
        Map<String, String> errors = confirmed(v, sent);
        if (!errors.isEmpty()) {
            return show(v, one, false, "", form, errors);
        }
        try {
            webhooks.change(v.account().id(), id, form.wish());
            return new RedirectView("/studio/webhooks/" + id);
        } catch (InvalidWebhook e) {
            return show(v, one, false, "", form, HookForm.errors(v, e));
        }
    }

    /** Tries it, gives it another secret, or removes it. */
    @PostMapping("/studio/webhooks/{id}/act")
    View act(Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Endpoint one = found(id);
        Map<String, String> errors = confirmed(v, sent);
        if (!errors.isEmpty()) {
            return show(v, one, false, "", errors);
        }
        String by = v.account().id();
        switch (String.valueOf(sent.getFirst("do"))) {
            case "rotate" -> {
                return show(v, one, false, webhooks.rotate(by, id), Map.of());
            }
            case "remove" -> {
                webhooks.remove(by, id);
                return new RedirectView("/studio/webhooks");
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** Sends something: to try it, one delivery again, or all that were given up. */
    @PostMapping("/studio/webhooks/{id}/send")
    View send(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(name = "do", defaultValue = "ping") String deed) {
        found(id);
        switch (deed) {
            case "again" -> webhooks.again(id, delivery);
            case "replay" -> webhooks.replay(v.account().id(), id);
            default -> webhooks.ping(id);
        }
        return new RedirectView("/studio/webhooks/" + id + "#deliveries");
    }
}

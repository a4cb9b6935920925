package org.laodongmei.studio.office;

import org.laodongmei.people.passkey.InvalidPasskey;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;

/** One's own passkeys. */
@Controller
final class PasskeysController {

    private static final String PAGE = "/studio/me#passkeys";

    private final Passkeys passkeys;
    private final Confirmation confirmation;
    private final MePage page;

    PasskeysController(Passkeys passkeys, Confirmation confirmation, MePage page) {
        this.passkeys = passkeys;
        this.confirmation = confirmation;
        this.page = page;
    }

    /** Options for the browser; only for who has just shown who they are. */
    @PostMapping("/studio/me/passkeys/offer")
    ResponseEntity<String> offer(Visit v) {
        return v.isFresh()
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(passkeys.offer(v.account(), v.site()))
                : ResponseEntity.unprocessableContent().build();
    }

    @PostMapping("/studio/me/passkeys")
    View add(
            Visit v,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential) {
        Map<String, String> errors = confirmation.errors(v, "");
        if (!errors.isEmpty()) {
            return page.show(v, errors);
        }
        try {
            passkeys.add(v.account().id(), name, credential);
            return new RedirectView(PAGE);
        } catch (InvalidPasskey e) {
            return page.show(v, Map.of("passkey", sentence(v, e.reason())));
        }
    }

    /** Another name, or none any more. */
    @PostMapping("/studio/me/passkeys/change")
    View change(
            Visit v,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "do", defaultValue = "rename") String deed) {
        Map<String, String> errors = confirmation.errors(v, "");
        if (!errors.isEmpty()) {
            return page.show(v, errors);
        }
        try {
            if (deed.equals("remove")) {
                passkeys.remove(v.account().id(), id);
            } else {
                passkeys.rename(v.account().id(), id, name);
            }
            return new RedirectView(PAGE);
        } catch (InvalidPasskey e) {
            return page.show(v, Map.of("passkey", sentence(v, e.reason())));
        }
    }

    private static String sentence(Visit v, InvalidPasskey.Reason reason) {
        return switch (reason) {
            case NAME_UNFIT ->
                    v.say(
                            "请给通行密钥起个名字，最多 60 个字。",
                            "Call the passkey something, in at most 60 characters.");
            case NOT_PROVEN ->
                    v.say(
                            "没有加成：等得太久，或者浏览器给的不对。请再试一次。",
                            "Not added: it took too long, or the browser gave something odd. Try again.");
            case KNOWN -> v.say("这个通行密钥已经加过了。", "This passkey is here already.");
            case TOO_MANY ->
                    v.say(
                            "最多 " + Passkeys.MOST_EACH + " 个通行密钥，请先移除不用的。",
                            "At most " + Passkeys.MOST_EACH + " passkeys; remove some first.");
        };
    }
}

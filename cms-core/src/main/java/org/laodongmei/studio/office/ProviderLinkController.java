package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JteleaveGenerated;

import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.oidc.UnreachableProvider;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.door.ProviderTrip;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;

/** Linking one's own account to the OpenID provider, and no longer. */
@Controller
@ConditionalOnBean(Identities.class)
final class ProviderLinkController {

    private final Identities identities;
    private final ProviderTrip trip;
    private final Confirmation confirmation;
    private final MePage page;

    ProviderLinkController(
            Identities identities, ProviderTrip trip, Confirmation confirmation, MePage page) {
        this.identities = identities;
        this.trip = trip;
        this.confirmation = confirmation;
        this.page = page;
    }

    /** A form may lead nowhere else, so the page that answers it does. */
    @PostMapping("/studio/me/provider")
    View change(
            Visit v,
            @RequestParam(name = "do", defaultValue = "link") String deed,
            HttpServletResponse response) {
        Map<String, String> errors = confirmation.errors(v, "");
        if (!errors.isEmpty()) {
            return page.show(v, errors);
        }
        if (deed.equals("unlink")) {
            identities.unlink(v.account().id());
            return new RedirectView("/studio/me#provider");
        }
        try {
            String address = trip.beginToLink(response, v);
            response.setHeader("Refresh", "0;url=" + address);
            String name = v.say(identities.zh(), identities.en());
            return Screen.of(out -> JteleaveGenerated.render(out, null, v, name, address));
        } catch (UnreachableProvider e) {
            return page.show(
                    v,
                    Map.of(
                            "provider",
                            v.say("现在连不上，请过一会儿再试。", "It does not answer now; try again later.")));
        }
    }
}

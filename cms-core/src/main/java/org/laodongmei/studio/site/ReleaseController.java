package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtereleasesGenerated;

import org.laodongmei.site.Releases;
import org.laodongmei.site.release.State;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;

/** Earlier states of the site: back to one, and forward again. */
@Controller
final class ReleaseController {

    private static final int MOST = 100;

    private final Releases releases;
    private final Confirmation confirmation;

    ReleaseController(Releases releases, Confirmation confirmation) {
        this.releases = releases;
        this.confirmation = confirmation;
    }

    @GetMapping("/studio/releases")
    View states(Visit v) {
        return states(v, "", Map.of());
    }

    private View states(Visit v, String chosen, Map<String, String> errors) {
        List<State> states = releases.states().stream().limit(MOST).toList();
        return Screen.form(
                errors, out -> JtereleasesGenerated.render(out, null, v, states, chosen, errors));
    }

    /** Back to a state, or forward to what is live where none is named. */
    @PostMapping("/studio/releases")
    View go(
            Visit v,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = Confirmation.FIELD, defaultValue = "") String password) {
        Map<String, String> unconfirmed = confirmation.errors(v, password);
        if (!unconfirmed.isEmpty()) {
            return states(v, state, unconfirmed);
        }
        if (act.equals("forward")) {
            releases.forward(v.account().id());
        } else if (!releases.back(v.account().id(), state)) {
            return states(
                    v,
                    state,
                    Map.of("state", v.say("请选一个还在的时刻。", "Choose a moment that is still kept.")));
        }
        return new RedirectView("/studio/releases");
    }
}

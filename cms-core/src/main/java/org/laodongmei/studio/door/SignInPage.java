package org.laodongmei.studio.door;

import gg.jte.generated.precompiled.studio.JtesigninGenerated;

import org.laodongmei.people.oidc.Identities;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import java.util.Map;
import java.util.Optional;

/** The page with all ways in. */
@Component
final class SignInPage {

    /** Empty where no provider is configured. */
    private final Optional<Identities> identities;

    SignInPage(Optional<Identities> identities) {
        this.identities = identities;
    }

    /**
     * The page, with what is wrong.
     *
     * @param to where somebody wanted to go
     * @param name as it was typed
     */
    View show(Visit v, String to, String name, Map<String, String> errors) {
        String provider = identities.map(it -> v.say(it.zh(), it.en())).orElse("");
        return Screen.form(
                errors,
                out ->
                        JtesigninGenerated.render(
                                out, null, v, Target.of(to), name, provider, errors));
    }
}

package org.laodongmei.studio.door;

import gg.jte.generated.precompiled.studio.JtesigninGenerated;

import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import java.util.Map;

/** The page with all ways in. */
@Component
final class SignInPage {

    /**
     * The page, with what is wrong.
     *
     * @param to where somebody wanted to go
     * @param name as it was typed
     */
    View show(Visit v, String to, String name, Map<String, String> errors) {
        return Screen.form(
                errors,
                out -> JtesigninGenerated.render(out, null, v, Target.of(to), name, errors));
    }
}

package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtemeGenerated;

import org.laodongmei.people.Session;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.passkey.Passkey;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;

/** The page about one's own account. */
@Component
final class MePage {

    private final Sessions sessions;
    private final Passkeys passkeys;

    MePage(Sessions sessions, Passkeys passkeys) {
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    /** The page, with what is wrong. */
    View show(Visit v, Map<String, String> errors) {
        return show(v, false, errors);
    }

    /**
     * The page.
     *
     * @param changed whether the password was changed just now
     */
    View show(Visit v, boolean changed, Map<String, String> errors) {
        String id = v.account().id();
        List<Session> open = sessions.of(id).stream().filter(one -> !one.halfway()).toList();
        List<Passkey> keys = passkeys.of(id);
        return Screen.form(
                errors, out -> JtemeGenerated.render(out, null, v, keys, open, changed, errors));
    }
}

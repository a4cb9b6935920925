package org.laodongmei.studio;

import org.laodongmei.people.Session;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.passkey.Passkeys;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Before something that matters, such as people, security or what is published, whoever does it
 * must have shown a short while ago who they are; else the form asks beside the rest, so that
 * nothing typed is lost.
 *
 * <p>A screen guards an act in two lines: its form has {@code @template.studio.confirm(v = v,
 * errors = errors)}, which shows nothing while {@link Visit#isFresh}, and its controller takes the
 * parameter {@value #FIELD} and does nothing while {@link #errors} has something to say. A passkey
 * needs no line: the form's script shows it at {@code /studio/confirm}, after which the session is
 * fresh.
 */
@Component
public final class Confirmation {

    /** The form's field with the password, and the key of what is wrong with it. */
    public static final String FIELD = "confirm";

    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Sessions sessions;

    Confirmation(SignIns signIns, Passkeys passkeys, Sessions sessions) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /**
     * What is wrong with the password that was asked for, for {@link Screen#form}; empty when the
     * act may go on. A password that is none counts as no attempt.
     *
     * @param password what came as {@value #FIELD}; empty where nothing was asked
     */
    public Map<String, String> errors(Visit v, String password) {
        Session session = v.session();
        if (session == null || v.isFresh()) {
            return Map.of();
        }
        if (password.isEmpty()) {
            return Map.of(FIELD, v.say("请先确认是您本人。", "First show that it is you."));
        }
        if (signIns.confirms(session.account().id(), password)) {
            sessions.confirm(session.id());
            return Map.of();
        }
        return Map.of(
                FIELD,
                v.say("密码不对，或者试得太多。", "The password is wrong, or there were too many tries."));
    }

    /** Options by which the visitor's browser shows a passkey, in JSON. */
    String ask(Visit v) {
        return passkeys.askAgain(v.account().id());
    }

    /** Whether the browser showed a passkey of the visitor's, so that nothing asks for a while. */
    boolean isShown(Visit v, String credential) {
        Session session = v.session();
        boolean shown = session != null && passkeys.confirms(session.account().id(), credential);
        if (shown) {
            sessions.confirm(session.id());
        }
        return shown;
    }
}

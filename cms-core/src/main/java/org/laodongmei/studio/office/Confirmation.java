package org.laodongmei.studio.office;

import org.laodongmei.people.Session;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Before people or security change, whoever does it must have shown a short while ago who they are;
 * else the form asks for the password beside the rest, so that nothing typed is lost.
 */
@Component
final class Confirmation {

    private final SignIns signIns;
    private final Sessions sessions;

    Confirmation(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** What is wrong with the password that was asked for; empty when it may go on. */
    Map<String, String> errors(Visit v, String password) {
        Session session = v.session();
        if (session == null || v.isFresh()) {
            return Map.of();
        }
        if (signIns.confirms(session.account().id(), password)) {
            sessions.confirm(session.id());
            return Map.of();
        }
        return Map.of(
                "confirm",
                v.say("密码不对，或者试得太多。", "The password is wrong, or there were too many tries."));
    }
}

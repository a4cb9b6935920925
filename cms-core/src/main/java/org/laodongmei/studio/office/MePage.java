package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtemeGenerated;

import org.laodongmei.notice.Post;
import org.laodongmei.people.Session;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.address.Address;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.passkey.Passkey;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page about one's own account. */
@Component
public final class MePage {

    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Addresses addresses;

    /** Empty where no mail server is configured. */
    private final Optional<Post> post;

    /** Empty where no provider is configured. */
    private final Optional<Identities> identities;

    MePage(
            Sessions sessions,
            Passkeys passkeys,
            Addresses addresses,
            Optional<Post> post,
            Optional<Identities> identities) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.addresses = addresses;
        this.post = post;
        this.identities = identities;
    }

    /** The page, with what is wrong. */
    View show(Visit v, Map<String, String> errors) {
        return show(v, false, errors);
    }

    /** The page, with what was typed about letters and what is wrong with it. */
    View show(Visit v, Address typed, Map<String, String> errors) {
        return show(v, false, new Letters(typed, true, post.isPresent()), errors);
    }

    /**
     * The page.
     *
     * @param changed whether the password was changed just now
     */
    View show(Visit v, boolean changed, Map<String, String> errors) {
        Address kept = addresses.of(v.account().id());
        return show(v, changed, new Letters(kept, false, post.isPresent()), errors);
    }

    /**
     * Where letters go.
     *
     * @param typed whether it was typed just now and is not kept
     * @param sent whether there is a server that sends any
     */
    public record Letters(Address address, boolean typed, boolean sent) {}

    private View show(Visit v, boolean changed, Letters letters, Map<String, String> errors) {
        String id = v.account().id();
        List<Session> open = sessions.of(id).stream().filter(one -> !one.halfway()).toList();
        List<Passkey> keys = passkeys.of(id);
        String provider = identities.map(it -> v.say(it.zh(), it.en())).orElse("");
        boolean linked = identities.filter(it -> it.isLinked(id)).isPresent();
        return Screen.form(
                errors,
                out ->
                        JtemeGenerated.render(
                                out, null, v, letters, keys, provider, linked, open, changed,
                                errors));
    }
}

package org.laodongmei.api.admin;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** For whom a program acts, and by what. */
record Actor(Account account, Token token) {

    private static final String ATTRIBUTE = Actor.class.getName();

    /** Whoever sent a request that came through the door. */
    static Actor of(HttpServletRequest request) {
        return (Actor) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    /** A service, which is nobody's account: its scopes are its roles, in its channel. */
    static Actor service(Token token) {
        List<Grant> grants = new ArrayList<>();
        if (token.allows(Scope.WRITE) || token.allows(Scope.PREVIEW)) {
            grants.add(new Grant(Role.EDITOR, token.channel(), 0));
        }
        if (token.allows(Scope.PUBLISH)) {
            grants.add(new Grant(Role.PUBLISHER, token.channel(), 0));
        }
        Account account =
                new Account(
                        token.id(),
                        token.name(),
                        token.name(),
                        null,
                        grants,
                        false,
                        false,
                        false,
                        true,
                        Instant.EPOCH,
                        token.made());
        return new Actor(account, token);
    }

    void goesWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Goes on if the token is for one of these.
     *
     * @throws Fault if it is for none
     */
    void needs(Scope... scopes) {
        if (Arrays.stream(scopes).noneMatch(token::allows)) {
            throw Fault.of(
                    403, "scope", "Scope missing", "这个令牌没有这项用途：" + Arrays.toString(scopes) + "。");
        }
    }

    String id() {
        return account.id();
    }
}

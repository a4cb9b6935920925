package org.laodongmei.api.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Problem;
import org.laodongmei.api.serve.Rates;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.token.Token;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import java.io.IOException;
import java.util.Optional;

/**
 * Lets in who shows a token in the header, and nobody else: cookies count for nothing, so no page
 * of another site can act for somebody. Whoever asks too often waits, and so does an address that
 * tries tokens.
 */
final class Door extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String BEARER = "Bearer ";

    private final transient Tokens tokens;
    private final transient Accounts accounts;
    private final transient Rates rates;

    Door(Tokens tokens, Accounts accounts, Rates rates) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.rates = rates;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Optional<Actor> actor = actor(request.getHeader("Authorization"));
        Caller caller =
                actor.map(Actor::token)
                        .map(token -> new Caller(token.id(), true, token.channel()))
                        .orElseGet(() -> new Caller(request.getRemoteAddr(), false, null));
        if (!rates.take(caller, response)) {
            Problem.tooOften().send(request, response);
            return;
        }
        if (actor.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Problem.of(401, "key", "Unknown token", "请在 Authorization 里带上有效的个人令牌或服务令牌。")
                    .send(request, response);
            return;
        }
        actor.get().goesWith(request);
        Problem.pass(request, response, chain);
    }

    private Optional<Actor> actor(String header) {
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        return tokens.find(header.substring(BEARER.length()).strip())
                .filter(token -> token.sort() != Sort.READ)
                .flatMap(this::actor);
    }

    private Optional<Actor> actor(Token token) {
        return token.account() == null
                ? Optional.of(Actor.service(token))
                : accounts.find(token.account())
                        .filter(Account::active)
                        .map(account -> new Actor(account, token));
    }
}

package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Tokens;

import java.util.Optional;

/** Tells who sends a request by the key that comes with it. */
final class Callers {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final boolean isOpen;

    /**
     * @param isOpen whether somebody without a key may read too
     */
    Callers(Tokens tokens, boolean isOpen) {
        this.tokens = tokens;
        this.isOpen = isOpen;
    }

    /** Whether a good token came that is not for reading. */
    boolean isForElse(HttpServletRequest request) {
        String key = key(request);
        return key != null && tokens.find(key).isPresent();
    }

    /** Empty when the key is not known or not for reading, or there is none and there should be. */
    Optional<Caller> of(HttpServletRequest request) {
        String key = key(request);
        if (key == null) {
            return isOpen && !Gate.path(request).startsWith(Gate.GHOST)
                    ? Optional.of(new Caller(request.getRemoteAddr(), false, null))
                    : Optional.empty();
        }
        return tokens.find(key)
                .filter(token -> token.allows(Scope.READ))
                .map(token -> new Caller(token.id(), true, token.channel()));
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        String query = request.getQueryString();
        if (query == null || !query.contains("key=")) {
            return null;
        }
        for (String part : query.split("&")) {
            if (part.startsWith("key=")) {
                return part.substring(4);
            }
        }
        return null;
    }
}

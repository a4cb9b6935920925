package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Who asks.
 *
 * @param name what counts as one in the rates: a key's id, or a network address
 * @param isKnown whether a key was shown
 * @param channel slug of the channel that a key is kept to, with those below; null for none
 */
public record Caller(String name, boolean isKnown, @Nullable String channel) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whoever sent a request that came through the gate. */
    public static Caller of(HttpServletRequest request) {
        return (Caller) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    void goesWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}

package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Item;

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

    /** Whether what stands in a channel, or in none, is for them. */
    public boolean mayRead(Catalog catalog, @Nullable String slug) {
        return catalog.isWithin(slug, channel);
    }

    /** Whether an entry is for them. */
    public boolean mayRead(Catalog catalog, Item item) {
        return mayRead(catalog, item.entry().channel());
    }

    /** Whoever sent a request that came through the gate. */
    public static Caller of(HttpServletRequest request) {
        return (Caller) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    void goesWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}

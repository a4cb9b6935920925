package org.laodongmei.review.link;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Kind;
import org.laodongmei.markup.Prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Addresses of other sites in a piece. */
final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** All that its text and fields lead to, each once. */
    static Set<String> of(Draft draft, @Nullable Kind kind) {
        Set<String> found = new TreeSet<>();
        markdown(draft.body(), found);
        if (kind != null) {
            kind.texts(draft.fields()).forEach(text -> markdown(text, found));
        }
        value(draft.fields(), found);
        return found;
    }

    private static void markdown(String text, Set<String> found) {
        if (text.contains("://")) {
            Prose.of(text).links().forEach(link -> of(link.address()).ifPresent(found::add));
        }
    }

    /** A value that is an address as it stands, however deep in groups. */
    private static void value(@Nullable Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> group -> group.values().forEach(one -> value(one, found));
            case Collection<?> list -> list.forEach(one -> value(one, found));
            case String text when text.indexOf('\n') < 0 -> of(text).ifPresent(found::add);
            case null, default -> {}
        }
    }

    /**
     * An address as it is asked for: without a place on its page, and in ASCII. Empty for what is
     * no address of the web.
     */
    static Optional<String> of(String target) {
        if (!target.regionMatches(true, 0, "http", 0, 4) || !target.contains("://")) {
            return Optional.empty();
        }
        int place = target.indexOf('#');
        String page = place < 0 ? target : target.substring(0, place);
        try {
            URI uri = new URI(page.strip().replace(" ", "%20"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String ascii = uri.toASCIIString();
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && uri.getHost() != null && ascii.length() <= LONGEST
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host of one of these, in lower case. */
    static String host(String address) {
        return URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }
}

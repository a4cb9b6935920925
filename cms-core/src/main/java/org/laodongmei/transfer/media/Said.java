package org.laodongmei.transfer.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.Inventory.Kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a list says of a file. Whatever is null is not said, and leaves what is known: only an empty
 * text takes away.
 *
 * @param focus percent from the left and from the top
 * @param poster the file of a film's still picture, beside the list
 * @param collections by name
 */
record Said(
        @Nullable String name,
        @Nullable List<Integer> focus,
        @Nullable String alt,
        @Nullable Boolean decorative,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String consent,
        @Nullable String poster,
        @Nullable List<String> collections) {

    /** All that it may say. */
    static final Set<String> KEYS =
            Set.of(
                    "name",
                    "focus",
                    "alt",
                    "decorative",
                    "caption",
                    "credit",
                    "consent",
                    "poster",
                    "collections");

    /**
     * What is to be kept of a file.
     *
     * @param still SHA-256 of the poster; null when there is none of that name
     */
    Kept over(Kept known, @Nullable String still) {
        Description before = known.description();
        String text = alt == null ? before.alt() : alt;
        // Who writes what a picture shows takes back that it only decorates.
        boolean decorates =
                decorative == null
                        ? before.decorative() && (alt == null || alt.isBlank())
                        : decorative;
        return new Kept(
                known.sha256(),
                new Description(
                        decorates ? "" : text,
                        decorates,
                        caption == null ? before.caption() : caption,
                        credit == null ? before.credit() : credit,
                        consent == null ? before.consent() : consent),
                poster == null ? known.poster() : poster.isEmpty() ? null : still,
                collections == null ? known.collections() : Set.copyOf(collections));
    }

    /**
     * What a list says of an asset.
     *
     * @param file what it is called there
     * @param names what other files are called there, by SHA-256
     */
    static Map<String, Object> of(
            Asset asset, String file, Kept kept, Function<String, Optional<String>> names) {
        Map<String, Object> map = new LinkedHashMap<>();
        Description said = kept.description();
        if (!file.equals(asset.sha256().substring(0, 8) + '-' + asset.name())) {
            map.put("name", asset.name());
        }
        put(map, "alt", said.alt());
        if (said.decorative()) {
            map.put("decorative", true);
        }
        put(map, "caption", said.caption());
        // The file itself may name somebody whom the office took away.
        if (!said.credit().isEmpty() || said.decorative() || !said.alt().isEmpty()) {
            map.put("credit", said.credit());
        }
        put(map, "consent", said.consent());
        if (asset.isPicture()) {
            map.put("focus", new ArrayList<>(List.of(asset.focusX(), asset.focusY())));
        }
        Optional.ofNullable(kept.poster())
                .flatMap(names)
                .ifPresent(poster -> map.put("poster", poster));
        if (!kept.collections().isEmpty()) {
            map.put("collections", new ArrayList<>(new TreeSet<>(kept.collections())));
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }

    /** Whether the eye should fall elsewhere than it does. */
    boolean moves(Asset asset) {
        return focus != null
                && asset.isPicture()
                && !Objects.equals(focus, List.of(asset.focusX(), asset.focusY()));
    }
}

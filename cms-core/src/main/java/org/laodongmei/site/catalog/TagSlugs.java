package org.laodongmei.site.catalog;

import org.laodongmei.entry.Slugs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Addresses of tags: pinyin, and a short digest behind it where a tag that sounds alike was asked
 * for before. They follow from the tags and their order alone, so that every process finds the
 * same.
 */
public final class TagSlugs {

    /** Pinyin is dear, and the tags of a site are few and stay. */
    private final Map<String, String> plain = new HashMap<>();

    /**
     * Has the dictionaries of pinyin read on another thread, which takes a quarter of a second: the
     * entries can be read meanwhile. Whoever needs them before waits.
     */
    public TagSlugs() {
        CompletableFuture.runAsync(() -> Slugs.of("劳动"));
    }

    /** For the tags of one catalog: gives the last part of a tag's address. */
    public UnaryOperator<String> fresh() {
        Set<String> taken = new HashSet<>();
        return tag -> {
            String sound = plain.computeIfAbsent(tag, Slugs::of);
            String slug = sound;
            for (int bits = 20; slug.isEmpty() || !taken.add(slug); bits += 8) {
                String digest =
                        Long.toString(new Fingerprint().add(tag).value() >>> (64 - bits), 36);
                slug = sound.isEmpty() ? digest : sound + "-" + digest;
            }
            return slug;
        };
    }
}

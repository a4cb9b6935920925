package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.TAG;
import static org.laodongmei.db.tables.Tables.TAG_ALIAS;

import org.jooq.DSLContext;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Slugs;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Addresses of tags: pinyin, and a number behind it where a tag that sounds alike came before. An
 * address is given once and kept, so it stays whatever other tags come, and nobody needs pinyin to
 * look it up: its dictionaries cost a quarter of a second and much memory.
 */
final class Tags {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 80;
    static final int LONGEST_NAME = 60;

    private Tags() {}

    /** What tags are read as that are written otherwise; as none where that is empty. */
    static Map<String, String> aliases(DSLContext db) {
        return db.selectFrom(TAG_ALIAS).fetchMap(TAG_ALIAS.NAME, TAG_ALIAS.TAG);
    }

    /** The tags as they are read. */
    static List<String> read(List<String> written, Map<String, String> aliases) {
        return aliases.isEmpty() || written.stream().noneMatch(aliases::containsKey)
                ? written
                : written.stream()
                        .map(tag -> aliases.getOrDefault(tag, tag))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Those of the tags that have an address, with it. */
    static Map<String, String> known(DSLContext db, Collection<String> names) {
        Map<String, String> slugs = HashMap.newHashMap(names.size());
        for (List<String> chunk : EntryRows.chunks(names)) {
            db.select(TAG.NAME, TAG.SLUG)
                    .from(TAG)
                    .where(TAG.NAME.in(chunk))
                    .forEach(row -> slugs.put(row.value1(), row.value2()));
        }
        return slugs;
    }

    /** How tags sound that have no address yet, in their order. */
    static Map<String, String> sounds(Collection<String> names, Set<String> known) {
        Map<String, String> sounds = new LinkedHashMap<>();
        for (String name : names) {
            if (!known.contains(name)) {
                sounds.computeIfAbsent(name, Slugs::of);
            }
        }
        return sounds;
    }

    /** Gives each tag an address after its sound, but for those that have got one meanwhile. */
    static void add(DSLContext tx, Map<String, String> sounds) {
        Set<String> known = known(tx, sounds.keySet()).keySet();
        sounds.forEach((name, sound) -> {
            if (!known.contains(name)) {
                tx.insertInto(TAG, TAG.NAME, TAG.SLUG).values(name, free(tx, sound)).execute();
            }
        });
    }

    private static String free(DSLContext tx, String sound) {
        String stem = sound.isEmpty() ? "tag" : sound;
        String slug = stem;
        for (int i = 2; tx.fetchExists(TAG, TAG.SLUG.eq(slug)); i++) {
            slug = stem + "-" + i;
        }
        return slug;
    }

    /** Addresses that do not follow from the tag's name alone, by tag. */
    static Map<String, String> chosen(DSLContext db) {
        Map<String, String> chosen = new TreeMap<>();
        Set<String> aliases = aliases(db).keySet();
        db.select(TAG.NAME, TAG.SLUG)
                .from(TAG)
                .forEach(row -> {
                    if (!aliases.contains(row.value1())
                            && !row.value2().equals(Slugs.of(row.value1()))) {
                        chosen.put(row.value1(), row.value2());
                    }
                });
        return chosen;
    }

    /**
     * Gives tags these addresses in place of what they have.
     *
     * @return whether any is another one now
     * @throws InvalidEntry if one is no address, or another tag's
     */
    static boolean choose(DSLContext tx, Map<String, String> chosen) {
        Map<String, String> different = new LinkedHashMap<>(chosen);
        different.entrySet().removeAll(known(tx, chosen.keySet()).entrySet());
        // First they give up what they have: two tags may swap theirs.
        for (List<String> chunk : EntryRows.chunks(different.keySet())) {
            tx.deleteFrom(TAG).where(TAG.NAME.in(chunk)).execute();
        }
        different.forEach((name, slug) -> {
            check(tx, name, slug);
            tx.insertInto(TAG, TAG.NAME, TAG.SLUG).values(name, slug).execute();
        });
        return !different.isEmpty();
    }

    private static void check(DSLContext tx, String name, String slug) {
        String wrong = null;
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            wrong = "a tag has a name of at most " + LONGEST_NAME + " characters";
        } else if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
            wrong = "'" + slug + "' must be small letters, digits and '-', at most " + LONGEST_SLUG;
        } else if (tx.fetchExists(TAG, TAG.SLUG.eq(slug))) {
            wrong = "'" + slug + "' is the address of another tag than '" + name + "'";
        }
        if (wrong != null) {
            throw new InvalidEntry(List.of(Problem.of("tags", wrong, "标签的名字或网址不能用：" + name)));
        }
    }
}

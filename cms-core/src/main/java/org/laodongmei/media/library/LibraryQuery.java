package org.laodongmei.media.library;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.laodongmei.db.tables.Tables.ASSET;
import static org.laodongmei.db.tables.Tables.COLLECTED;
import static org.laodongmei.db.tables.Tables.COLLECTION;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which files are looked for; those whose place another took are in no list.
 *
 * @param words each of which must be in the name, caption, credit, alternative text or the name of
 *     a collection; at most eight count
 * @param medium null for any
 * @param collection id of one; null for any
 * @param lackingAlt whether only pictures without an alternative text
 */
public record LibraryQuery(
        List<String> words,
        @Nullable Medium medium,
        @Nullable String collection,
        boolean lackingAlt) {

    private static final int MOST_WORDS = 8;

    public LibraryQuery {
        words = List.copyOf(words.subList(0, Math.min(words.size(), MOST_WORDS)));
    }

    /** Everything. */
    public static final LibraryQuery ALL = new LibraryQuery(List.of(), null, null, false);

    Condition rows() {
        Condition rows = ASSET.REPLACED_BY.isNull();
        for (String word : words) {
            rows = rows.and(says(word));
        }
        if (medium != null) {
            rows = rows.and(ASSET.TYPE.startsWith(medium.beginning()));
        }
        if (collection != null) {
            rows =
                    rows.and(
                            ASSET.SHA256.in(
                                    select(COLLECTED.ASSET)
                                            .from(COLLECTED)
                                            .where(COLLECTED.COLLECTION.eq(collection))));
        }
        return lackingAlt
                ? rows.and(ASSET.TYPE.startsWith(Medium.PICTURE.beginning()))
                        .and(ASSET.ALT.eq(""))
                        .and(ASSET.DECORATIVE.isFalse())
                : rows;
    }

    private static Condition says(String word) {
        return ASSET.NAME
                .containsIgnoreCase(word)
                .or(ASSET.CAPTION.containsIgnoreCase(word))
                .or(ASSET.CREDIT.containsIgnoreCase(word))
                .or(ASSET.ALT.containsIgnoreCase(word))
                .or(
                        exists(
                                selectOne()
                                        .from(COLLECTED)
                                        .join(COLLECTION)
                                        .on(COLLECTION.ID.eq(COLLECTED.COLLECTION))
                                        .where(
                                                COLLECTED.ASSET.eq(ASSET.SHA256),
                                                COLLECTION.NAME.containsIgnoreCase(word))));
    }
}

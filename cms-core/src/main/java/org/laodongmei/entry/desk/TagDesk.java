package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.count;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REVISION;
import static org.laodongmei.db.tables.Tables.TAG;
import static org.laodongmei.db.tables.Tables.TAG_ALIAS;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.markup.Characters;
import org.laodongmei.markup.Slugs;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Tags as the office keeps them in order. Revisions stay as they were written, approvals with them:
 * a tag that was renamed, merged or removed is <em>read</em> as another one, or as none, wherever
 * readers meet it; so it can be undone as well. Safe for any threads.
 */
public final class TagDesk {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_ADDRESS = 80;

    private final Database database;
    private final Changes changes;
    private final Audit audit;

    public TagDesk(Database database, Changes changes, Audit audit) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A tag.
     *
     * @param slug the last part of its address
     * @param live how many live entries have it
     * @param aliases other tags that are read as this one
     */
    public record Row(String name, String slug, int live, List<String> aliases) {}

    /** Why nothing was done. */
    public enum Wrong {
        NAME_UNFIT,
        /** There is such a tag: what is wanted may be to merge them. */
        NAME_TAKEN,
        ADDRESS_UNFIT,
        ADDRESS_TAKEN,
        /** There is no such tag any more. */
        GONE
    }

    /**
     * All tags by name, with how many live entries have each: a few statements, whatever there is.
     */
    public List<Row> all() {
        return database.read(db -> {
            Map<String, String> aliases =
                    db.selectFrom(TAG_ALIAS).fetchMap(TAG_ALIAS.NAME, TAG_ALIAS.TAG);
            Map<String, List<String>> others = new HashMap<>();
            new TreeMap<>(aliases)
                    .forEach((name, tag) ->
                            others.computeIfAbsent(tag, _ -> new ArrayList<>()).add(name));
            Map<String, Integer> live = new HashMap<>();
            live(db).forEach((tags, entries) -> {
                Set<String> shown = new HashSet<>();
                tags.forEach(tag -> shown.add(aliases.getOrDefault(tag, tag)));
                shown.forEach(tag -> live.merge(tag, entries, Integer::sum));
            });
            return db.selectFrom(TAG).orderBy(TAG.NAME).fetch().stream()
                    .filter(row -> !aliases.containsKey(row.getName()))
                    .map(row ->
                            new Row(
                                    row.getName(),
                                    row.getSlug(),
                                    live.getOrDefault(row.getName(), 0),
                                    others.getOrDefault(row.getName(), List.of())))
                    .toList();
        });
    }

    /** Tags that readers do not see any more, by name. */
    public List<String> removed() {
        return database.read(db ->
                db.select(TAG_ALIAS.NAME)
                        .from(TAG_ALIAS)
                        .where(TAG_ALIAS.TAG.eq(""))
                        .orderBy(TAG_ALIAS.NAME)
                        .fetch(TAG_ALIAS.NAME));
    }

    /** Sets of tags that live entries have, as written, with how many have each. */
    private static Map<Set<String>, Integer> live(DSLContext db) {
        Map<Set<String>, Integer> live = new LinkedHashMap<>();
        db.select(REVISION.TAGS, count())
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                .where(ENTRY.LIVE.isNotNull())
                .groupBy(REVISION.TAGS)
                .forEach(row ->
                        live.merge(Set.copyOf(names(row.value1())), row.value2(), Integer::sum));
        return live;
    }

    private static List<String> names(String json) {
        return List.of(JsonMapper.shared().readValue(json, String[].class)).stream()
                .distinct()
                .toList();
    }

    /**
     * Gives a tag another name; its address stays.
     *
     * @param by id of the account
     * @return empty when it is done
     */
    public Optional<Wrong> rename(String by, String from, String wish) {
        String to = Characters.legal(wish).strip();
        if (to.isEmpty() || to.length() > LONGEST_NAME || to.matches(".*[,，、;；\\s].*")) {
            return Optional.of(Wrong.NAME_UNFIT);
        }
        return change(
                by,
                "tag.renamed",
                from,
                to,
                tx -> {
                    Optional<String> read =
                            tx.select(TAG_ALIAS.TAG)
                                    .from(TAG_ALIAS)
                                    .where(TAG_ALIAS.NAME.eq(to))
                                    .fetchOptional(TAG_ALIAS.TAG);
                    boolean taken =
                            read.map(tag -> !tag.equals(from))
                                    .orElseGet(() -> tx.fetchExists(TAG, TAG.NAME.eq(to)));
                    if (taken) {
                        return Optional.of(Wrong.NAME_TAKEN);
                    }
                    tx.deleteFrom(TAG).where(TAG.NAME.eq(to)).execute();
                    tx.update(TAG).set(TAG.NAME, to).where(TAG.NAME.eq(from)).execute();
                    read(tx, from, to);
                    return Optional.empty();
                });
    }

    /** Has a tag, and what is read as it, read as another tag from now on. */
    public Optional<Wrong> merge(String by, String from, String into) {
        return change(
                by,
                "tag.merged",
                from,
                into,
                tx -> {
                    if (from.equals(into) || !isThere(tx, into)) {
                        return Optional.of(Wrong.GONE);
                    }
                    read(tx, from, into);
                    return Optional.empty();
                });
    }

    /** Has readers see a tag no more. */
    public Optional<Wrong> remove(String by, String name) {
        return change(
                by,
                "tag.removed",
                name,
                "",
                tx -> {
                    read(tx, name, "");
                    return Optional.empty();
                });
    }

    /** Has a tag that is read as another one, or none, be itself again. */
    public Optional<Wrong> restore(String by, String name) {
        // Pinyin is slow, so it is looked up before the writer is taken.
        String sound = Slugs.of(name);
        return database.write(tx -> {
            Set<String> stale = entries(tx, Set.of(name));
            if (tx.deleteFrom(TAG_ALIAS).where(TAG_ALIAS.NAME.eq(name)).execute() == 0) {
                return Optional.of(Wrong.GONE);
            }
            if (!tx.fetchExists(TAG, TAG.NAME.eq(name))) {
                String stem = sound.isEmpty() ? "tag" : sound;
                String slug = stem;
                for (int i = 2; tx.fetchExists(TAG, TAG.SLUG.eq(slug)); i++) {
                    slug = stem + "-" + i;
                }
                tx.insertInto(TAG, TAG.NAME, TAG.SLUG).values(name, slug).execute();
            }
            tell(tx, stale);
            audit.append(tx, by, "tag.restored", name, "");
            return Optional.empty();
        });
    }

    /** Gives a tag another address; nothing answers at the one before. */
    public Optional<Wrong> readdress(String by, String name, String slug) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST_ADDRESS) {
            return Optional.of(Wrong.ADDRESS_UNFIT);
        }
        return change(
                by,
                "tag.readdressed",
                name,
                slug,
                tx -> {
                    if (tx.fetchExists(TAG, TAG.SLUG.eq(slug).and(TAG.NAME.ne(name)))) {
                        return Optional.of(Wrong.ADDRESS_TAKEN);
                    }
                    tx.update(TAG).set(TAG.SLUG, slug).where(TAG.NAME.eq(name)).execute();
                    return Optional.empty();
                });
    }

    /**
     * Does something to a tag that is there, and tells whoever follows which entries it concerns.
     */
    private Optional<Wrong> change(
            String by,
            String act,
            String name,
            String detail,
            Function<DSLContext, Optional<Wrong>> what) {
        return database.write(tx -> {
            if (!isThere(tx, name)) {
                return Optional.of(Wrong.GONE);
            }
            Set<String> written =
                    new HashSet<>(
                            tx.select(TAG_ALIAS.NAME)
                                    .from(TAG_ALIAS)
                                    .where(TAG_ALIAS.TAG.eq(name))
                                    .fetch(TAG_ALIAS.NAME));
            written.add(name);
            Optional<Wrong> wrong = what.apply(tx);
            if (wrong.isEmpty()) {
                tell(tx, entries(tx, written));
                audit.append(tx, by, act, name, detail);
            }
            return wrong;
        });
    }

    private static boolean isThere(DSLContext db, String name) {
        return db.fetchExists(TAG, TAG.NAME.eq(name))
                && !db.fetchExists(TAG_ALIAS, TAG_ALIAS.NAME.eq(name));
    }

    /** Chains are made short: nothing is read as what is itself read as something else. */
    private static void read(DSLContext tx, String from, String to) {
        tx.deleteFrom(TAG_ALIAS).where(TAG_ALIAS.NAME.eq(to)).execute();
        tx.update(TAG_ALIAS).set(TAG_ALIAS.TAG, to).where(TAG_ALIAS.TAG.eq(from)).execute();
        tx.insertInto(TAG_ALIAS, TAG_ALIAS.NAME, TAG_ALIAS.TAG).values(from, to).execute();
    }

    /** Live entries in which one of the tags is written. */
    private static Set<String> entries(DSLContext db, Set<String> written) {
        Set<String> ids = new HashSet<>();
        Map<String, Boolean> known = new HashMap<>();
        db.select(ENTRY.ID, REVISION.TAGS)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                .where(ENTRY.LIVE.isNotNull(), REVISION.TAGS.ne("[]"))
                .forEach(row -> {
                    if (known.computeIfAbsent(
                            row.value2(),
                            tags -> names(tags).stream().anyMatch(written::contains))) {
                        ids.add(row.value1());
                    }
                });
        return ids;
    }

    private void tell(DSLContext tx, Set<String> entries) {
        changes.append(tx, Subject.ENTRY, List.copyOf(entries));
        changes.append(tx, Subject.SETTING, "tags");
    }
}

package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.RENDERING;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.markup.Heading;
import org.laodongmei.markup.Markdown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads live entries and their texts in few statements, whatever their number. */
final class EntryRows {

    /** Identifiers in one statement. */
    private static final int CHUNK = 200;

    private EntryRows() {}

    /**
     * Hands over live entries.
     *
     * @return ids of those that were not, because their text is not rendered, or by an older
     *     renderer
     */
    static List<String> eachLive(DSLContext db, Condition condition, Consumer<LiveEntry> consumer) {
        Map<String, List<String>> targets = targets(db, condition);
        Map<String, String> aliases = Tags.aliases(db);
        List<String> stale = new ArrayList<>();
        try (var rows =
                db.select(
                                ENTRY.ID,
                                ENTRY.LIVE,
                                ENTRY.KIND,
                                ENTRY.SLUG,
                                REVISION.TITLE,
                                REVISION.SUMMARY,
                                RENDERING.EXCERPT,
                                REVISION.CHANNEL,
                                REVISION.TOPICS,
                                REVISION.TAGS,
                                REVISION.DATED,
                                REVISION.MADE_AT,
                                REVISION.AUTHOR,
                                REVISION.SOURCE,
                                REVISION.COVER,
                                RENDERING.VERSION,
                                RENDERING.LINKED,
                                REVISION.FIELDS)
                        .from(ENTRY)
                        .join(REVISION)
                        .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                        .leftJoin(RENDERING)
                        .on(RENDERING.ENTRY.eq(ENTRY.ID), RENDERING.NUMBER.eq(ENTRY.LIVE))
                        .where(ENTRY.LIVE.isNotNull().and(condition))
                        .fetchSize(500)
                        .fetchLazy()) {
            for (Record row : rows) {
                String id = row.get(ENTRY.ID);
                if (Objects.equals(row.get(RENDERING.VERSION), Markdown.VERSION)) {
                    consumer.accept(live(row, targets.getOrDefault(id, List.of()), aliases));
                } else {
                    stale.add(id);
                }
            }
        }
        return stale;
    }

    /** Id of the entry in the middle; empty when there is none. */
    static Optional<String> middle(DSLContext db) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .orderBy(ENTRY.ID)
                .limit(1)
                .offset(db.fetchCount(ENTRY) / 2)
                .fetchOptional(ENTRY.ID);
    }

    private static Map<String, List<String>> targets(DSLContext db, Condition condition) {
        Map<String, List<String>> targets = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        db.select(REFERENCE.ENTRY, REFERENCE.TARGET)
                .from(ENTRY)
                .join(REFERENCE)
                .on(REFERENCE.ENTRY.eq(ENTRY.ID), REFERENCE.NUMBER.eq(ENTRY.LIVE))
                .where(ENTRY.LIVE.isNotNull().and(condition))
                .forEach(row ->
                        targets.computeIfAbsent(row.value1(), _ -> new ArrayList<>(2))
                                .add(known.computeIfAbsent(row.value2(), same -> same)));
        return targets;
    }

    private static LiveEntry live(Record row, List<String> targets, Map<String, String> aliases) {
        return new LiveEntry(
                row.get(ENTRY.ID),
                row.get(ENTRY.LIVE),
                row.get(ENTRY.KIND).intern(),
                row.get(ENTRY.SLUG),
                row.get(REVISION.TITLE),
                row.get(REVISION.SUMMARY),
                row.get(RENDERING.EXCERPT),
                row.get(REVISION.CHANNEL) == null ? null : row.get(REVISION.CHANNEL).intern(),
                Json.strings(row.get(REVISION.TOPICS)),
                Tags.read(Json.strings(row.get(REVISION.TAGS)), aliases),
                Instant.ofEpochMilli(row.get(REVISION.DATED)),
                Instant.ofEpochMilli(row.get(REVISION.MADE_AT)),
                row.get(REVISION.AUTHOR),
                row.get(REVISION.SOURCE),
                row.get(REVISION.COVER),
                row.get(RENDERING.LINKED),
                targets,
                Json.fields(row.get(REVISION.FIELDS)));
    }

    static Map<Address, String> addresses(DSLContext db) {
        Map<Address, String> all = new HashMap<>();
        db.select(ENTRY.KIND, ENTRY.SLUG, ENTRY.ID)
                .from(ENTRY)
                .forEach(row -> all.put(new Address(row.value1(), row.value2()), row.value3()));
        return all;
    }

    static Map<String, Optional<Integer>> liveNumbers(DSLContext db) {
        Map<String, Optional<Integer>> all = new LinkedHashMap<>();
        db.select(ENTRY.ID, ENTRY.LIVE)
                .from(ENTRY)
                .where(ENTRY.TRASHED_AT.isNull())
                .orderBy(ENTRY.ID)
                .forEach(row -> all.put(row.value1(), Optional.ofNullable(row.value2())));
        return all;
    }

    static Map<String, Body> bodies(DSLContext db, Collection<String> ids) {
        Map<String, Body> bodies = HashMap.newHashMap(ids.size());
        for (List<String> chunk : chunks(ids)) {
            db.select(ENTRY.ID, RENDERING.HTML, RENDERING.CONTENTS)
                    .from(ENTRY)
                    .join(RENDERING)
                    .on(RENDERING.ENTRY.eq(ENTRY.ID), RENDERING.NUMBER.eq(ENTRY.LIVE))
                    .where(ENTRY.ID.in(chunk))
                    .forEach(row ->
                            bodies.put(
                                    row.value1(), new Body(row.value2(), headings(row.value3()))));
        }
        return bodies;
    }

    static Map<String, String> plainTexts(DSLContext db, Collection<String> ids) {
        Map<String, String> texts = HashMap.newHashMap(ids.size());
        for (List<String> chunk : chunks(ids)) {
            db.select(ENTRY.ID, RENDERING.PLAIN)
                    .from(ENTRY)
                    .join(RENDERING)
                    .on(RENDERING.ENTRY.eq(ENTRY.ID), RENDERING.NUMBER.eq(ENTRY.LIVE))
                    .where(ENTRY.ID.in(chunk))
                    .forEach(row -> texts.put(row.value1(), row.value2()));
        }
        return texts;
    }

    static List<List<String>> chunks(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }

    static List<Heading> headings(String json) {
        return json.equals("[]") ? List.of() : Json.headings(json);
    }
}

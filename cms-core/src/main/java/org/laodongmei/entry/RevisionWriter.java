package org.laodongmei.entry;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.entry.desk.Revised;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.kind.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes prepared drafts as revisions inside one transaction: looks up at once who is here, then
 * writes each table at once, which is what makes a large import quick.
 */
final class RevisionWriter {

    private final DSLContext tx;
    private final Changes changes;
    private final long now;
    private final String by;
    private final String reason;

    private final Revised revised;

    /**
     * @param newest number of the newest revision that anybody made of it, which need not be the
     *     draft
     */
    private record Here(int draft, int newest, Address address, boolean isWaiting) {}

    RevisionWriter(
            DSLContext tx, Changes changes, Revised revised, long now, String by, String reason) {
        this.tx = tx;
        this.changes = changes;
        this.revised = revised;
        this.now = now;
        this.by = by;
        this.reason = reason;
    }

    /** In the order given; an entry may come twice and gets two revisions then. */
    List<Saved> save(List<Prepared> prepared) {
        List<Saved> saved = new ArrayList<>();
        List<Prepared> distinct = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Prepared one : prepared) {
            if (!ids.add(one.draft().id())) {
                saved.addAll(new Part(distinct).save());
                distinct.clear();
                ids.clear();
                ids.add(one.draft().id());
            }
            distinct.add(one);
        }
        saved.addAll(new Part(distinct).save());
        return saved;
    }

    private Query newEntry() {
        return tx.insertInto(
                        ENTRY,
                        ENTRY.ID,
                        ENTRY.KIND,
                        ENTRY.SLUG,
                        ENTRY.TITLE,
                        ENTRY.CHANNEL,
                        ENTRY.DRAFT,
                        ENTRY.CREATED_AT,
                        ENTRY.UPDATED_AT)
                .values((String) null, null, null, null, null, null, null, null);
    }

    private Query newRevision() {
        return tx.insertInto(REVISION)
                .columns(
                        REVISION.ENTRY,
                        REVISION.NUMBER,
                        REVISION.TITLE,
                        REVISION.SUMMARY,
                        REVISION.BODY,
                        REVISION.CHANNEL,
                        REVISION.TOPICS,
                        REVISION.TAGS,
                        REVISION.DATED,
                        REVISION.AUTHOR,
                        REVISION.SOURCE,
                        REVISION.COVER,
                        REVISION.FIELDS,
                        REVISION.MADE_AT,
                        REVISION.MADE_BY,
                        REVISION.REASON)
                .values(
                        (String) null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /** Keeps a revision that is not the entry's draft, with the number given. */
    void aside(Prepared prepared, int number) {
        Part part = new Part(List.of(prepared));
        part.add(prepared, number);
        part.write();
    }

    /** Puts another text in the place of an entry's newest revision, whose rows are gone. */
    void over(Prepared prepared, int number) {
        Draft draft = prepared.draft();
        Part part = new Part(List.of(prepared));
        part.lookUp();
        part.isFree(draft);
        part.move(draft, number);
        part.add(prepared, number);
        part.write();
    }

    /** Drafts of different entries. */
    private final class Part {

        private final List<Prepared> prepared;
        private final Map<String, Here> here = new HashMap<>();
        private final Map<Address, String> owners = new HashMap<>();
        private final RenderingRows renderings = new RenderingRows(tx);
        private final List<String> changed = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();
        private BatchBindStep entries;
        private BatchBindStep revisions;
        private BatchBindStep references;

        Part(List<Prepared> prepared) {
            this.prepared = prepared;
            entries = tx.batch(newEntry());
            revisions = tx.batch(newRevision());
            references =
                    tx.batch(
                            tx.insertInto(
                                            REFERENCE,
                                            REFERENCE.ENTRY,
                                            REFERENCE.NUMBER,
                                            REFERENCE.TARGET)
                                    .values((String) null, null, null));
        }

        List<Saved> save() {
            lookUp();
            List<Saved> saved = prepared.stream().map(this::save).toList();
            write();
            changes.append(tx, Subject.ENTRY, changed);
            if (!waiting.isEmpty()) {
                revised.revised(tx, waiting, by);
            }
            return saved;
        }

        private void write() {
            for (BatchBindStep table : List.of(entries, revisions, references)) {
                if (table.size() > 0) {
                    table.execute();
                }
            }
            renderings.write();
        }

        private void lookUp() {
            List<String> ids = prepared.stream().map(one -> one.draft().id()).toList();
            List<String> slugs = prepared.stream().map(one -> one.draft().slug()).toList();
            for (List<String> chunk : EntryRows.chunks(ids)) {
                tx.select(
                                ENTRY.ID,
                                ENTRY.DRAFT,
                                ENTRY.KIND,
                                ENTRY.SLUG,
                                ENTRY.STANDING,
                                field(
                                        select(coalesce(max(REVISION.NUMBER), 0))
                                                .from(REVISION)
                                                .where(REVISION.ENTRY.eq(ENTRY.ID))))
                        .from(ENTRY)
                        .where(ENTRY.ID.in(chunk))
                        .forEach(row ->
                                here.put(
                                        row.value1(),
                                        new Here(
                                                row.value2(),
                                                row.value6(),
                                                new Address(row.value3(), row.value4()),
                                                Standing.valueOf(row.value5())
                                                        != Standing.WRITING)));
            }
            Set<String> kinds = new HashSet<>();
            prepared.forEach(one -> kinds.add(one.draft().kind()));
            for (List<String> chunk : EntryRows.chunks(slugs)) {
                tx.select(ENTRY.ID, ENTRY.KIND, ENTRY.SLUG)
                        .from(ENTRY)
                        .where(ENTRY.KIND.in(kinds), ENTRY.SLUG.in(chunk))
                        .forEach(row ->
                                owners.put(new Address(row.value2(), row.value3()), row.value1()));
            }
        }

        private Saved save(Prepared one) {
            Draft draft = one.draft();
            Address address = isFree(draft);
            Here before = here.get(draft.id());
            if (before == null) {
                entries =
                        entries.bind(
                                draft.id(),
                                draft.kind(),
                                draft.slug(),
                                draft.title(),
                                draft.channel(),
                                1,
                                now,
                                now);
                add(one, 1);
                return new Saved(draft.id(), 1, true);
            }
            boolean moved = !before.address().equals(address);
            if (!moved && same(one, before.draft())) {
                return new Saved(draft.id(), before.draft(), false);
            }
            int number = before.newest() + 1;
            move(draft, number);
            if (before.isWaiting()) {
                waiting.add(draft.id());
            }
            if (moved) {
                owners.remove(before.address(), draft.id());
            }
            add(one, number);
            return new Saved(draft.id(), number, true);
        }

        /** Holds the draft's address for it. */
        private Address isFree(Draft draft) {
            Address address = new Address(draft.kind(), draft.slug());
            String owner = owners.putIfAbsent(address, draft.id());
            if (owner != null && !owner.equals(draft.id())) {
                throw new InvalidEntry(
                        List.of(
                                Problem.of(
                                        "slug",
                                        "another "
                                                + draft.kind()
                                                + " has the slug '"
                                                + draft.slug()
                                                + "'",
                                        "网址“" + draft.slug() + "”已被另一篇用了")));
            }
            return address;
        }

        /** Has the entry say what its draft says. */
        private void move(Draft draft, int number) {
            tx.update(ENTRY)
                    .set(ENTRY.KIND, draft.kind())
                    .set(ENTRY.SLUG, draft.slug())
                    .set(ENTRY.TITLE, draft.title())
                    .set(ENTRY.CHANNEL, draft.channel())
                    .set(ENTRY.DRAFT, number)
                    .set(ENTRY.UPDATED_AT, now)
                    .set(ENTRY.TRASHED_AT, (Long) null)
                    .where(ENTRY.ID.eq(draft.id()))
                    .execute();
        }

        private void add(Prepared one, int number) {
            Draft draft = one.draft();
            revisions =
                    revisions.bind(
                            draft.id(),
                            number,
                            draft.title(),
                            draft.summary(),
                            draft.body(),
                            draft.channel(),
                            Json.write(draft.topics()),
                            Json.write(draft.tags()),
                            draft.dated().toEpochMilli(),
                            draft.author(),
                            draft.source(),
                            draft.cover(),
                            one.fields(),
                            now,
                            by,
                            reason);
            for (String target : one.targets()) {
                references = references.bind(draft.id(), number, target);
            }
            renderings.add(draft.id(), number, one.rendered());
            changed.add(draft.id());
        }
    }

    private boolean same(Prepared prepared, int number) {
        Draft draft = prepared.draft();
        return tx.fetchExists(
                REVISION,
                REVISION.ENTRY.eq(draft.id()),
                REVISION.NUMBER.eq(number),
                REVISION.TITLE.eq(draft.title()),
                REVISION.SUMMARY.eq(draft.summary()),
                REVISION.BODY.eq(draft.body()),
                REVISION.CHANNEL.isNotDistinctFrom(draft.channel()),
                REVISION.TOPICS.eq(Json.write(draft.topics())),
                REVISION.TAGS.eq(Json.write(draft.tags())),
                REVISION.DATED.eq(draft.dated().toEpochMilli()),
                REVISION.AUTHOR.eq(draft.author()),
                REVISION.SOURCE.eq(draft.source()),
                REVISION.COVER.isNotDistinctFrom(draft.cover()),
                REVISION.FIELDS.eq(prepared.fields()));
    }
}

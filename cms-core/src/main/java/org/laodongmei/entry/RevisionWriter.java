package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Entries.Saved;
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

    private record Here(int draft, Address address) {}

    RevisionWriter(DSLContext tx, Changes changes, long now, String by, String reason) {
        this.tx = tx;
        this.changes = changes;
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

    /** Drafts of different entries. */
    private final class Part {

        private final List<Prepared> prepared;
        private final Map<String, Here> here = new HashMap<>();
        private final Map<Address, String> owners = new HashMap<>();
        private final RenderingRows renderings = new RenderingRows(tx);
        private final List<String> changed = new ArrayList<>();
        private BatchBindStep entries;
        private BatchBindStep revisions;
        private BatchBindStep references;

        Part(List<Prepared> prepared) {
            this.prepared = prepared;
            entries =
                    tx.batch(
                            tx.insertInto(
                                            ENTRY,
                                            ENTRY.ID,
                                            ENTRY.KIND,
                                            ENTRY.SLUG,
                                            ENTRY.DRAFT,
                                            ENTRY.CREATED_AT,
                                            ENTRY.UPDATED_AT)
                                    .values((String) null, null, null, null, null, null));
            revisions =
                    tx.batch(
                            tx.insertInto(REVISION)
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
                                            null));
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
            for (BatchBindStep table : List.of(entries, revisions, references)) {
                if (table.size() > 0) {
                    table.execute();
                }
            }
            renderings.write();
            changes.append(tx, Subject.ENTRY, changed);
            return saved;
        }

        private void lookUp() {
            List<String> ids = prepared.stream().map(one -> one.draft().id()).toList();
            List<String> slugs = prepared.stream().map(one -> one.draft().slug()).toList();
            for (List<String> chunk : EntryRows.chunks(ids)) {
                tx.select(ENTRY.ID, ENTRY.DRAFT, ENTRY.KIND, ENTRY.SLUG)
                        .from(ENTRY)
                        .where(ENTRY.ID.in(chunk))
                        .forEach(row ->
                                here.put(
                                        row.value1(),
                                        new Here(
                                                row.value2(),
                                                new Address(row.value3(), row.value4()))));
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
            Address address = new Address(draft.kind(), draft.slug());
            String owner = owners.putIfAbsent(address, draft.id());
            if (owner != null && !owner.equals(draft.id())) {
                throw new InvalidEntry(
                        List.of(
                                new Problem(
                                        "slug",
                                        "another "
                                                + draft.kind()
                                                + " has the slug '"
                                                + draft.slug()
                                                + "'")));
            }
            Here before = here.get(draft.id());
            if (before == null) {
                entries = entries.bind(draft.id(), draft.kind(), draft.slug(), 1, now, now);
                add(one, 1);
                return new Saved(draft.id(), 1, true);
            }
            boolean moved = !before.address().equals(address);
            if (!moved && same(one, before.draft())) {
                return new Saved(draft.id(), before.draft(), false);
            }
            int number = before.draft() + 1;
            tx.update(ENTRY)
                    .set(ENTRY.KIND, draft.kind())
                    .set(ENTRY.SLUG, draft.slug())
                    .set(ENTRY.DRAFT, number)
                    .set(ENTRY.UPDATED_AT, now)
                    .where(ENTRY.ID.eq(draft.id()))
                    .execute();
            if (moved) {
                owners.remove(before.address(), draft.id());
            }
            add(one, number);
            return new Saved(draft.id(), number, true);
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

package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.RENDERING;
import static org.laodongmei.db.tables.Tables.REVISION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Internal;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.Rendered;

/** Writes prepared drafts as revisions inside one transaction. */
final class RevisionWriter {

    private final DSLContext tx;
    private final Changes changes;
    private final long now;
    private final String by;
    private final String reason;

    RevisionWriter(DSLContext tx, Changes changes, long now, String by, String reason) {
        this.tx = tx;
        this.changes = changes;
        this.now = now;
        this.by = by;
        this.reason = reason;
    }

    Saved save(Prepared prepared) {
        Draft draft = prepared.draft();
        var entry = tx.select(ENTRY.DRAFT, ENTRY.KIND, ENTRY.SLUG)
                .from(ENTRY)
                .where(ENTRY.ID.eq(draft.id()))
                .fetchOne();
        addressIsFree(draft);
        if (entry == null) {
            tx.insertInto(ENTRY, ENTRY.ID, ENTRY.KIND, ENTRY.SLUG, ENTRY.DRAFT, ENTRY.CREATED_AT, ENTRY.UPDATED_AT)
                    .values(draft.id(), draft.kind(), draft.slug(), 1, now, now)
                    .execute();
            insert(prepared, 1);
            return new Saved(draft.id(), 1, true);
        }
        boolean moved = !entry.value2().equals(draft.kind()) || !entry.value3().equals(draft.slug());
        if (!moved && same(prepared, entry.value1())) {
            return new Saved(draft.id(), entry.value1(), false);
        }
        int number = entry.value1() + 1;
        tx.update(ENTRY)
                .set(ENTRY.KIND, draft.kind())
                .set(ENTRY.SLUG, draft.slug())
                .set(ENTRY.DRAFT, number)
                .set(ENTRY.UPDATED_AT, now)
                .where(ENTRY.ID.eq(draft.id()))
                .execute();
        insert(prepared, number);
        return new Saved(draft.id(), number, true);
    }

    private void addressIsFree(Draft draft) {
        boolean taken = tx.fetchExists(
                ENTRY, ENTRY.KIND.eq(draft.kind()), ENTRY.SLUG.eq(draft.slug()), ENTRY.ID.ne(draft.id()));
        if (taken) {
            throw new InvalidEntry(
                    List.of(new Problem("slug", "another " + draft.kind() + " has the slug '" + draft.slug() + "'")));
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

    private void insert(Prepared prepared, int number) {
        Draft draft = prepared.draft();
        tx.insertInto(REVISION)
                .set(REVISION.ENTRY, draft.id())
                .set(REVISION.NUMBER, number)
                .set(REVISION.TITLE, draft.title())
                .set(REVISION.SUMMARY, draft.summary())
                .set(REVISION.BODY, draft.body())
                .set(REVISION.CHANNEL, draft.channel())
                .set(REVISION.TOPICS, Json.write(draft.topics()))
                .set(REVISION.TAGS, Json.write(draft.tags()))
                .set(REVISION.DATED, draft.dated().toEpochMilli())
                .set(REVISION.AUTHOR, draft.author())
                .set(REVISION.SOURCE, draft.source())
                .set(REVISION.COVER, draft.cover())
                .set(REVISION.FIELDS, prepared.fields())
                .set(REVISION.MADE_AT, now)
                .set(REVISION.MADE_BY, by)
                .set(REVISION.REASON, reason)
                .execute();
        putRendering(tx, draft.id(), number, prepared.rendered());
        putTargets(draft.id(), number, prepared.targets());
        changes.append(tx, Subject.ENTRY, draft.id());
    }

    static void putRendering(DSLContext tx, String entry, int number, Rendered rendered) {
        byte[] html = rendered.html().getBytes(StandardCharsets.UTF_8);
        boolean linked = Internal.isIn(rendered.html());
        String contents = rendered.contents().isEmpty() ? "[]" : Json.write(rendered.contents());
        tx.insertInto(RENDERING)
                .set(RENDERING.ENTRY, entry)
                .set(RENDERING.NUMBER, number)
                .set(RENDERING.VERSION, Markdown.VERSION)
                .set(RENDERING.HTML, html)
                .set(RENDERING.PLAIN, rendered.text())
                .set(RENDERING.EXCERPT, rendered.excerpt())
                .set(RENDERING.CONTENTS, contents)
                .set(RENDERING.LINKED, linked)
                .onConflict(RENDERING.ENTRY, RENDERING.NUMBER)
                .doUpdate()
                .set(RENDERING.VERSION, Markdown.VERSION)
                .set(RENDERING.HTML, html)
                .set(RENDERING.PLAIN, rendered.text())
                .set(RENDERING.EXCERPT, rendered.excerpt())
                .set(RENDERING.CONTENTS, contents)
                .set(RENDERING.LINKED, linked)
                .execute();
    }

    private void putTargets(String entry, int number, Set<String> targets) {
        for (String target : targets) {
            tx.insertInto(REFERENCE, REFERENCE.ENTRY, REFERENCE.NUMBER, REFERENCE.TARGET)
                    .values(entry, number, target)
                    .execute();
        }
    }
}

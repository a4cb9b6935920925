package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.RENDERING;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.laodongmei.markup.Internal;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.Rendered;

import java.nio.charset.StandardCharsets;

/** Gathers what Markdown became and writes it at once, in place of what there was. */
final class RenderingRows {

    private BatchBindStep insert;

    RenderingRows(DSLContext tx) {
        insert =
                tx.batch(
                        tx.insertInto(
                                        RENDERING,
                                        RENDERING.ENTRY,
                                        RENDERING.NUMBER,
                                        RENDERING.VERSION,
                                        RENDERING.HTML,
                                        RENDERING.PLAIN,
                                        RENDERING.EXCERPT,
                                        RENDERING.CONTENTS,
                                        RENDERING.LINKED)
                                .values((String) null, null, null, null, null, null, null, null)
                                .onConflict(RENDERING.ENTRY, RENDERING.NUMBER)
                                .doUpdate()
                                .setAllToExcluded());
    }

    void add(String entry, int number, Rendered rendered) {
        insert =
                insert.bind(
                        entry,
                        number,
                        Markdown.VERSION,
                        rendered.html().getBytes(StandardCharsets.UTF_8),
                        rendered.text(),
                        rendered.excerpt(),
                        rendered.contents().isEmpty() ? "[]" : Json.write(rendered.contents()),
                        Internal.isIn(rendered.html()));
    }

    void write() {
        if (insert.size() > 0) {
            insert.execute();
        }
    }
}

package org.laodongmei.api.admin;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Ids;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.Writing.Sheet;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Makes, reads and changes entries. */
@Component
final class Editing {

    private static final String REASON = "管理接口";

    private final Writing writing;
    private final Kinds kinds;
    private final Shelf shelf;

    Editing(Writing writing, Kinds kinds, Shelf shelf) {
        this.writing = writing;
        this.kinds = kinds;
        this.shelf = shelf;
    }

    Said read(Actor actor, String id) {
        return told(200, null, shelf.seen(actor, id));
    }

    private Said told(int status, @Nullable String location, DeskRow row) {
        Sheet sheet = writing.open(row.id()).orElseThrow(Fault::missing);
        Kind kind = kinds.find(row.kind()).orElseThrow(Fault::missing);
        Said said =
                Said.of(
                        status,
                        sheet.version().toString(),
                        EntryShape.told(sheet.draft(), kind, row));
        return new Said(status, said.etag(), location, said.json());
    }

    /** Of which version an entry is that may be seen. */
    Version version(Actor actor, String id) {
        shelf.seen(actor, id);
        return writing.open(id).orElseThrow(Fault::missing).version();
    }

    /** The entry as it stands after something was done to it. */
    Said after(String id) {
        return told(200, null, shelf.fresh(id));
    }

    Said make(Actor actor, JsonNode json) {
        ObjectNode rest = object(json).deepCopy();
        JsonNode named = rest.remove("kind");
        List<String> known = kinds.all().stream().map(Kind::name).toList();
        String word = named != null && named.isString() ? named.asString() : "";
        if (word.isEmpty()) {
            throw InvalidQuery.of("kind", "kind is needed", "要写明类型");
        }
        Kind kind =
                kinds.find(word)
                        .orElseThrow(
                                () -> InvalidQuery.unknown("kind", 0, "kind", "类型", word, known));
        String id = Ids.next();
        Draft draft = EntryShape.read(rest, kind, Draft.blank(id, word));
        shelf.mayBePut(actor, draft, null, true);
        keep(actor, draft, Version.NONE);
        return told(201, "/api/admin/v1/entries/" + id, shelf.fresh(id));
    }

    private static ObjectNode object(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw InvalidQuery.of("body", "an object is expected", "要发送一个 JSON 对象");
    }

    Said change(Actor actor, String id, Version base, JsonNode json) {
        DeskRow row = shelf.written(actor, id);
        if (row.trashed() != null) {
            throw Fault.of(409, "state", "Not now", "稿件在回收站里，请先恢复。");
        }
        Kind kind = kinds.find(row.kind()).orElseThrow(Fault::missing);
        Draft before = writing.open(id).orElseThrow(Fault::missing).draft();
        Draft draft = EntryShape.read(object(json), kind, before);
        shelf.mayBePut(actor, draft, before.channel(), false);
        shelf.mayBeAt(actor, row, draft);
        keep(actor, draft, base);
        return after(id);
    }

    private void keep(Actor actor, Draft draft, Version base) {
        Outcome outcome = writing.keep(draft, base, actor.id(), actor.account().unit(), REASON);
        if (outcome instanceof Outcome.Conflict) {
            throw Fault.changed();
        }
    }
}

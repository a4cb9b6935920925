package org.laodongmei.command;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.media.library.Uploads;

import java.nio.file.Path;
import java.time.InstantSource;

/** Those of the rooms that keep pictures, films and files. */
record MediaRooms(
        Database database,
        Changes changes,
        Audit audit,
        Assets assets,
        Path data,
        InstantSource clock) {

    Library library() {
        return new Library(database, changes, audit, assets);
    }

    Collections collections() {
        return new Collections(database, audit, clock);
    }

    Likenesses likenesses() {
        return new Likenesses(database, assets);
    }

    Uploads uploads() {
        return new Uploads(database, library(), data, clock);
    }

    Inventory inventory() {
        return new Inventory(database, changes, audit, clock);
    }
}

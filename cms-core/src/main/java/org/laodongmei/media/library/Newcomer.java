package org.laodongmei.media.library;

import static org.laodongmei.db.tables.Tables.ASSET;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;

/** Sees whether a file is new here, and writes down beside it who brought it. */
final class Newcomer implements Assets.Witness {

    private final Audit audit;
    private final String by;
    private final String credit;
    private boolean fresh;

    Newcomer(Audit audit, String by, String credit) {
        this.audit = audit;
        this.by = by;
        this.credit = credit.substring(0, Math.min(credit.length(), Description.LONGEST_CREDIT));
    }

    boolean isNew() {
        return fresh;
    }

    @Override
    public void see(DSLContext tx, Asset added) {
        audit.append(tx, by, "asset.added", added.sha256(), added.name());
        if (!credit.isBlank()) {
            // What the file says of itself goes before what is said of it.
            tx.update(ASSET)
                    .set(ASSET.CREDIT, credit)
                    .where(ASSET.SHA256.eq(added.sha256()), ASSET.CREDIT.eq(""))
                    .execute();
        }
        fresh = true;
    }
}

package org.laodongmei.entry.desk;

import static org.laodongmei.db.tables.Tables.SAVED_LIST;

import com.github.f4b6a3.uuid.UuidCreator;

import org.laodongmei.db.Database;

import java.util.List;

/** Lists that people named so that they find them again, each their own. Safe for any threads. */
public final class SavedLists {

    /** Most that one person keeps. */
    public static final int MOST = 30;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    private final Database database;

    public SavedLists(Database database) {
        this.database = database;
    }

    /**
     * A list with a name.
     *
     * @param query what stands behind the {@code ?} of its address
     */
    public record SavedList(String id, String name, String query) {}

    /** Somebody's own, by name. */
    public List<SavedList> of(String account) {
        return database.read(db ->
                db.selectFrom(SAVED_LIST)
                        .where(SAVED_LIST.ACCOUNT.eq(account))
                        .orderBy(SAVED_LIST.NAME, SAVED_LIST.ID)
                        .limit(MOST)
                        .fetch(row -> new SavedList(row.getId(), row.getName(), row.getQuery())));
    }

    /**
     * Keeps a list under a name, in place of the one of theirs that had it.
     *
     * @return whether it was kept: it has a name, is not too long, and there are not {@value #MOST}
     *     of them already
     */
    public boolean keep(String account, String name, String query) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            return false;
        }
        return database.write(tx -> {
            tx.deleteFrom(SAVED_LIST)
                    .where(SAVED_LIST.ACCOUNT.eq(account), SAVED_LIST.NAME.eq(named))
                    .execute();
            if (tx.fetchCount(SAVED_LIST, SAVED_LIST.ACCOUNT.eq(account)) >= MOST) {
                return false;
            }
            tx.insertInto(SAVED_LIST)
                    .set(SAVED_LIST.ID, UuidCreator.getTimeOrderedEpoch().toString())
                    .set(SAVED_LIST.ACCOUNT, account)
                    .set(SAVED_LIST.NAME, named)
                    .set(SAVED_LIST.QUERY, query)
                    .execute();
            return true;
        });
    }

    /** Forgets one of somebody's. */
    public void forget(String account, String id) {
        database.write(tx ->
                tx.deleteFrom(SAVED_LIST)
                        .where(SAVED_LIST.ID.eq(id), SAVED_LIST.ACCOUNT.eq(account))
                        .execute());
    }
}

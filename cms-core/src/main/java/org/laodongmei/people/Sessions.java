package org.laodongmei.people;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.SessionRecord;
import org.laodongmei.people.secret.Token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sessions live in the database: they survive a restart, can be listed, and one that is closed is
 * closed at once. Kept are hashes of tokens only. Safe for any threads.
 */
public final class Sessions {

    /** A session that is not used for so long is over. */
    public static final Duration IDLE = Duration.ofHours(12);

    /** Nobody stays signed in longer. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** How long a code may be waited for. */
    private static final Duration HALFWAY = Duration.ofMinutes(5);

    /** A use is noted no more often, so that reading pages writes nothing. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final int MOST_EACH = 30;

    private final Database database;
    private final InstantSource clock;

    public Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a session; the oldest of too many ends.
     *
     * @param halfway whether a code is still to come
     * @return its token, which is kept nowhere
     */
    public String open(String account, boolean halfway, String agent, String address) {
        String token = Token.next();
        long now = clock.millis();
        database.write(tx -> {
            tx.deleteFrom(SESSION).where(isOver(now)).execute();
            tx.deleteFrom(SESSION)
                    .where(
                            SESSION.HASH.in(
                                    tx.select(SESSION.HASH)
                                            .from(SESSION)
                                            .where(SESSION.ACCOUNT.eq(account))
                                            .orderBy(SESSION.SEEN_AT.desc())
                                            .limit(1_000)
                                            .offset(MOST_EACH - 1)))
                    .execute();
            tx.insertInto(SESSION)
                    .set(SESSION.HASH, Token.hash(token))
                    .set(SESSION.ACCOUNT, account)
                    .set(SESSION.MADE_AT, now)
                    .set(SESSION.SEEN_AT, now)
                    .set(SESSION.CONFIRMED_AT, halfway ? 0 : now)
                    .set(SESSION.HALFWAY, halfway)
                    .set(SESSION.AGENT, agent.substring(0, Math.min(200, agent.length())))
                    .set(SESSION.ADDRESS, address)
                    .execute();
            return null;
        });
        return token;
    }

    private static Condition isOver(long now) {
        return SESSION.SEEN_AT
                .lt(now - IDLE.toMillis())
                .or(SESSION.MADE_AT.lt(now - LONGEST.toMillis()))
                .or(SESSION.HALFWAY.isTrue().and(SESSION.MADE_AT.lt(now - HALFWAY.toMillis())));
    }

    /** The session of a token, unless it is over or its owner may not sign in any more. */
    public Optional<Session> find(String token) {
        long now = clock.millis();
        Condition wanted = SESSION.HASH.eq(Token.hash(token)).and(isOver(now).not());
        Optional<Session> found = database.read(db -> find(db, wanted)).stream().findFirst();
        if (found.isPresent() && found.get().seen().toEpochMilli() < now - NOTED.toMillis()) {
            database.write(
                    tx -> tx.update(SESSION).set(SESSION.SEEN_AT, now).where(wanted).execute());
        }
        return found;
    }

    /** Somebody's sessions, the last used first. */
    public List<Session> of(String account) {
        return database.read(
                db -> find(db, SESSION.ACCOUNT.eq(account).and(isOver(clock.millis()).not())));
    }

    private static List<Session> find(DSLContext db, Condition wanted) {
        List<SessionRecord> rows =
                db.selectFrom(SESSION).where(wanted).orderBy(SESSION.SEEN_AT.desc()).fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        return AccountRows.find(
                        db,
                        ACCOUNT.ID.eq(rows.getFirst().getAccount()).and(ACCOUNT.ACTIVE.isTrue()))
                .stream()
                .findFirst()
                .map(account -> rows.stream().map(row -> session(row, account)).toList())
                .orElse(List.of());
    }

    private static Session session(SessionRecord row, Account account) {
        return new Session(
                row.getHash(),
                account,
                Instant.ofEpochMilli(row.getMadeAt()),
                Instant.ofEpochMilli(row.getSeenAt()),
                Instant.ofEpochMilli(row.getConfirmedAt()),
                row.getHalfway(),
                row.getAgent(),
                row.getAddress());
    }

    /** Notes that its owner showed again who they are. */
    public void confirm(String id) {
        database.write(tx ->
                tx.update(SESSION)
                        .set(SESSION.CONFIRMED_AT, clock.millis())
                        .where(SESSION.HASH.eq(id))
                        .execute());
    }

    /** Ends one of somebody's sessions. */
    public void close(String account, String id) {
        database.write(tx ->
                tx.deleteFrom(SESSION)
                        .where(SESSION.HASH.eq(id), SESSION.ACCOUNT.eq(account))
                        .execute());
    }

    /** Ends all of somebody's sessions, as part of the caller's transaction. */
    void closeAll(DSLContext tx, String account) {
        tx.deleteFrom(SESSION).where(SESSION.ACCOUNT.eq(account)).execute();
    }
}

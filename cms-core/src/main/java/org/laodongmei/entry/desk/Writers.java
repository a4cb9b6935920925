package org.laodongmei.entry.desk;

import static org.laodongmei.db.tables.Tables.WRITER;

import org.jooq.DSLContext;
import org.laodongmei.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who has an entry open to write. It keeps nobody's save out, which versions do; it lets the second
 * know before they begin. Safe for any threads.
 */
public final class Writers {

    /** One who was not seen for so long has left. */
    public static final Duration GONE = Duration.ofSeconds(300);

    private final Database database;
    private final InstantSource clock;

    public Writers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who writes, and since when. */
    public record Writer(String account, Instant since) {}

    /** Who has it open now. */
    public Optional<Writer> of(String entry) {
        return database.read(db -> of(db, entry));
    }

    private Optional<Writer> of(DSLContext db, String entry) {
        return db.selectFrom(WRITER)
                .where(
                        WRITER.ENTRY.eq(entry),
                        WRITER.SEEN_AT.gt(clock.instant().minus(GONE).toEpochMilli()))
                .fetchOptional(
                        row -> new Writer(row.getAccount(), Instant.ofEpochMilli(row.getSince())));
    }

    /**
     * Opens an entry to write, or says that one is still at it.
     *
     * @param over whether to take it over from whoever has it
     * @return who has it now
     */
    public Writer open(String entry, String account, boolean over) {
        return database.write(tx -> {
            Optional<Writer> now = of(tx, entry);
            if (now.isPresent() && !now.get().account().equals(account) && !over) {
                return now.get();
            }
            boolean goesOn = now.isPresent() && now.get().account().equals(account);
            long since = goesOn ? now.get().since().toEpochMilli() : clock.millis();
            tx.insertInto(WRITER, WRITER.ENTRY, WRITER.ACCOUNT, WRITER.SINCE, WRITER.SEEN_AT)
                    .values(entry, account, since, clock.millis())
                    .onConflict(WRITER.ENTRY)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            return new Writer(account, Instant.ofEpochMilli(since));
        });
    }

    /** Leaves an entry, if one has it. */
    public void leave(String entry, String account) {
        database.write(tx ->
                tx.deleteFrom(WRITER)
                        .where(WRITER.ENTRY.eq(entry), WRITER.ACCOUNT.eq(account))
                        .execute());
    }
}

package org.laodongmei.people.token;

import static org.laodongmei.db.tables.Tables.TOKEN;

import org.laodongmei.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When tokens were used last: kept in memory, and written once a minute by a thread that nobody
 * waits for.
 */
final class LastUses {

    private static final Logger LOG = LoggerFactory.getLogger(LastUses.class);
    private static final Duration WRITTEN = Duration.ofMinutes(1);

    private final Database database;
    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();
    private final AtomicLong written = new AtomicLong();

    LastUses(Database database) {
        this.database = database;
    }

    void note(Token token, Instant now) {
        unwritten.put(token.id(), now);
        long last = written.get();
        if (now.toEpochMilli() - last >= WRITTEN.toMillis()
                && written.compareAndSet(last, now.toEpochMilli())) {
            Thread.ofVirtual().name("last-uses").start(this::write);
        }
    }

    /** The token as it was used last, whether that is written yet or not. */
    Token of(Token token) {
        Instant used = unwritten.get(token.id());
        return used == null
                ? token
                : new Token(
                        token.id(),
                        token.name(),
                        token.sort(),
                        token.account(),
                        token.scopes(),
                        token.channel(),
                        token.made(),
                        token.expires(),
                        used);
    }

    /** Writes what is not written yet; what cannot be written now waits for the next time. */
    void write() {
        Map<String, Instant> uses = Map.copyOf(unwritten);
        if (uses.isEmpty()) {
            return;
        }
        try {
            database.write(tx -> {
                uses.forEach((token, used) ->
                        tx.update(TOKEN)
                                .set(TOKEN.USED_AT, used.toEpochMilli())
                                .where(TOKEN.ID.eq(token))
                                .execute());
                return null;
            });
            uses.forEach(unwritten::remove);
        } catch (RuntimeException e) {
            LOG.warn("When tokens were used last could not be written: {}", e.getMessage());
        }
    }
}

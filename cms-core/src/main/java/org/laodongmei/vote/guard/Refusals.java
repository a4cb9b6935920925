package org.laodongmei.vote.guard;

import static org.laodongmei.db.tables.Tables.POLL;
import static org.laodongmei.db.tables.Tables.REFUSAL;

import org.jooq.impl.DSL;
import org.laodongmei.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many ballots were refused, by campaign, hour and reason. Counted in memory and written by
 * {@link #flush}: a kill loses what came since.
 */
public final class Refusals {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Database votes;
    private final InstantSource clock;
    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();

    private record Counted(String slug, long hour, Refusal why) {}

    /** Refusals of one reason in one hour. */
    public record Hour(Instant from, Refusal why, int count) {}

    public Refusals(Database votes, InstantSource clock) {
        this.votes = votes;
        this.clock = clock;
    }

    /** Counts one. */
    public void count(String slug, Refusal why) {
        counts.computeIfAbsent(new Counted(slug, clock.millis() / HOUR, why), _ -> new LongAdder())
                .increment();
    }

    /** Writes what was counted since the last time. */
    public void flush() {
        Map<Counted, Long> taken = new HashMap<>();
        for (Counted counted : List.copyOf(counts.keySet())) {
            LongAdder adder = counts.get(counted);
            if (adder != null) {
                taken.put(counted, adder.sumThenReset());
            }
        }
        taken.values().removeIf(count -> count == 0);
        if (!taken.isEmpty()) {
            votes.write(tx -> {
                taken.forEach((counted, count) ->
                        tx.insertInto(REFUSAL)
                                .columns(REFUSAL.POLL, REFUSAL.HOUR, REFUSAL.REASON, REFUSAL.COUNT)
                                .select(
                                        tx.select(
                                                        POLL.ID,
                                                        DSL.val((int) counted.hour()),
                                                        DSL.val(counted.why().name()),
                                                        DSL.val(count.intValue()))
                                                .from(POLL)
                                                .where(POLL.SLUG.eq(counted.slug())))
                                .onConflict(REFUSAL.POLL, REFUSAL.HOUR, REFUSAL.REASON)
                                .doUpdate()
                                .set(REFUSAL.COUNT, REFUSAL.COUNT.plus(count.intValue()))
                                .execute());
                return null;
            });
        }
        long now = clock.millis() / HOUR;
        counts.keySet().removeIf(counted -> counted.hour() < now - 1);
    }

    /** What was written of a campaign, by hour and reason. */
    public List<Hour> of(String slug) {
        return votes.read(db ->
                db.select(REFUSAL.HOUR, REFUSAL.REASON, REFUSAL.COUNT)
                        .from(REFUSAL)
                        .join(POLL)
                        .on(POLL.ID.eq(REFUSAL.POLL))
                        .where(POLL.SLUG.eq(slug))
                        .orderBy(REFUSAL.HOUR, REFUSAL.REASON)
                        .fetch(row ->
                                new Hour(
                                        Instant.ofEpochMilli(row.value1() * HOUR),
                                        Refusal.valueOf(row.value2()),
                                        row.value3())));
    }
}

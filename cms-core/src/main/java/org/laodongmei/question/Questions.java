package org.laodongmei.question;

import static org.jooq.impl.DSL.firstValue;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.laodongmei.db.tables.Tables.QUESTION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.laodongmei.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Counts what readers ask the site's search. What is noted is written a few seconds later, many at
 * once, by a thread of its own, so that no search waits for the database; a process that is killed
 * loses those seconds, and where more is asked than can be kept, what is too much is not counted.
 * Kept is nothing but words, a day and two figures. Safe for any threads.
 */
public final class Questions implements AutoCloseable {

    /** For so many days questions are kept. */
    public static final int DAYS = 31;

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    /** So many different ones a day: who asks for nonsense all night does not fill the disk. */
    static final int MOST_A_DAY = 2_000;

    /** So many wait to be written. */
    private static final int MOST_WAITING = 5_000;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final ZoneId zone;
    private final InstantSource clock;
    private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("questions").unstarted(this::run);

    /**
     * @param zone where a day begins
     */
    public Questions(Database database, ZoneId zone, InstantSource clock) {
        this.database = database;
        this.zone = zone;
        this.clock = clock;
    }

    private record Asked(Key key, int found) {}

    private record Key(int day, String words) {}

    private record Count(int asked, int found) {
        Count plus(Count later) {
            int last = later.found() == Question.UNKNOWN ? found : later.found();
            return new Count(asked + later.asked(), last);
        }
    }

    /** Begins to write. */
    public void start() {
        thread.start();
    }

    /**
     * Notes that a reader asked something; waits for nothing. What is too long, and what looks like
     * a number of somebody's, is not kept.
     *
     * @param typed as it was typed
     * @param found how many answers there were; {@link Question#UNKNOWN} where nobody knows
     */
    public void note(String typed, long found) {
        Optional<String> words = Wording.of(typed);
        if (words.isPresent()) {
            int answers = Math.clamp(found, Question.UNKNOWN, Integer.MAX_VALUE);
            waiting.offer(new Asked(new Key(today(), words.get()), answers));
            news.release();
        }
    }

    private int today() {
        return Math.toIntExact(LocalDate.ofInstant(clock.instant(), zone).toEpochDay());
    }

    private void run() {
        try {
            while (true) {
                news.acquire();
                news.drainPermits();
                try {
                    Thread.sleep(PAUSE);
                } finally {
                    flush();
                }
            }
        } catch (InterruptedException e) {
            // It is closed, and writes the rest.
        }
    }

    /** Writes down what was noted so far. */
    public void flush() {
        List<Asked> all = new ArrayList<>();
        waiting.drainTo(all);
        Map<Key, Count> counts = new HashMap<>();
        for (Asked one : all) {
            counts.merge(one.key(), new Count(1, one.found()), Count::plus);
        }
        if (counts.isEmpty()) {
            return;
        }
        try {
            database.write(tx -> {
                write(tx, counts);
                return null;
            });
        } catch (RuntimeException e) {
            // Figures are not worth more than that.
            LOG.warn("Some questions of readers could not be counted", e);
        }
    }

    private void write(DSLContext tx, Map<Key, Count> counts) {
        Map<Integer, Set<String>> known = new HashMap<>();
        counts.forEach((key, count) -> {
            Set<String> words = known.computeIfAbsent(key.day(), day -> ofDay(tx, day));
            if (words.size() < MOST_A_DAY || words.contains(key.words())) {
                words.add(key.words());
                tx.insertInto(QUESTION)
                        .set(QUESTION.ASKED_ON, key.day())
                        .set(QUESTION.WORDS, key.words())
                        .set(QUESTION.ASKED, count.asked())
                        .set(QUESTION.FOUND, count.found())
                        .onConflict(QUESTION.ASKED_ON, QUESTION.WORDS)
                        .doUpdate()
                        .set(QUESTION.ASKED, QUESTION.ASKED.plus(count.asked()))
                        .set(
                                QUESTION.FOUND,
                                count.found() == Question.UNKNOWN
                                        ? QUESTION.FOUND
                                        : val(count.found()))
                        .execute();
            }
        });
        tx.deleteFrom(QUESTION).where(QUESTION.ASKED_ON.le(today() - DAYS)).execute();
    }

    private static Set<String> ofDay(DSLContext tx, int day) {
        return new HashSet<>(
                tx.select(QUESTION.WORDS)
                        .from(QUESTION)
                        .where(QUESTION.ASKED_ON.eq(day))
                        .fetch(QUESTION.WORDS));
    }

    /**
     * What was asked in the last days, today among them, the most frequent first.
     *
     * @param days from 1 to {@value #DAYS}
     * @param vain only what found nothing the last time
     */
    public List<Question> asked(int days, boolean vain, int limit) {
        Field<Integer> last =
                firstValue(QUESTION.FOUND)
                        .over()
                        .partitionBy(QUESTION.WORDS)
                        .orderBy(QUESTION.ASKED_ON.desc())
                        .as("last_found");
        var each =
                select(QUESTION.WORDS, QUESTION.ASKED, last)
                        .from(QUESTION)
                        .where(QUESTION.ASKED_ON.gt(today() - days))
                        .asTable("each_day");
        Field<String> words = each.field(QUESTION.WORDS);
        Field<Integer> found = each.field(name("last_found"), Integer.class);
        Field<Long> asked = sum(each.field(QUESTION.ASKED)).cast(Long.class);
        return database.read(db ->
                db.select(words, asked, max(found))
                        .from(each)
                        .groupBy(words)
                        .having(vain ? max(found).eq(0) : inline(true))
                        .orderBy(asked.desc(), words)
                        .limit(limit)
                        .fetch(row -> new Question(row.value1(), row.value2(), row.value3())));
    }

    @Override
    public void close() {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}

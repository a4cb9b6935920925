package org.laodongmei.review;

import static org.laodongmei.db.tables.Tables.REMARK;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.RemarkRecord;
import org.laodongmei.review.Refused.Reason;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Remarks on texts. Whoever may see a piece may speak; the caller asks. Safe for any threads. */
public final class Remarks {

    private static final int MOST = 500;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_AROUND = 40;
    private static final int LONGEST_SAID = 2_000;

    private final Database database;
    private final Remark.Told told;
    private final InstantSource clock;

    public Remarks(Database database, Remark.Told told, InstantSource clock) {
        this.database = database;
        this.told = told;
        this.clock = clock;
    }

    /** The place in a text that a remark is about; see {@link Remark}. */
    public record Place(String field, String quote, String ahead, String behind) {

        /** The piece as a whole. */
        public static final Place WHOLE = new Place("", "", "", "");

        public Place {
            quote = cut(quote, LONGEST_QUOTE);
            ahead = ahead.substring(Math.max(0, ahead.length() - LONGEST_AROUND));
            behind = cut(behind, LONGEST_AROUND);
        }
    }

    /** All about an entry, oldest first. */
    public List<Remark> of(String entry) {
        return database.read(db ->
                db.selectFrom(REMARK)
                        .where(REMARK.ENTRY.eq(entry))
                        .orderBy(REMARK.ID)
                        .limit(MOST)
                        .fetch(Remarks::remark));
    }

    /** Of these entries, at most some hundreds, those with remarks of others that wait, by id. */
    public Map<String, Integer> waiting(Collection<String> entries, String writer) {
        return database.read(db ->
                db.select(REMARK.ENTRY, DSL.count())
                        .from(REMARK)
                        .where(
                                REMARK.ENTRY.in(entries),
                                REMARK.SETTLED_AT.isNull(),
                                REMARK.ANSWERS.isNull(),
                                REMARK.WHO.ne(writer))
                        .groupBy(REMARK.ENTRY)
                        .fetchMap(REMARK.ENTRY, DSL.count()));
    }

    /**
     * Says something.
     *
     * @param said cut at 2,000 characters
     * @throws Refused if nothing is said, or the entry has {@value #MOST} remarks
     */
    public void say(String entry, int revision, Place place, String said, String who) {
        say(entry, revision, place, said, who, null);
    }

    /**
     * Answers a remark.
     *
     * @throws Refused if nothing is said, or there is no such remark
     */
    public void answer(String entry, int revision, String remark, String said, String who) {
        boolean isThere =
                database.read(
                        db -> db.fetchExists(REMARK, REMARK.ID.eq(remark), REMARK.ENTRY.eq(entry)));
        if (!isThere) {
            throw new Refused(Reason.GONE);
        }
        say(entry, revision, Place.WHOLE, said, who, remark);
    }

    private void say(
            String entry,
            int revision,
            Place place,
            String said,
            String who,
            @Nullable String answers) {
        if (said.isBlank()) {
            throw new Refused(Reason.REASON_NEEDED);
        }
        database.write(tx -> {
            if (tx.fetchCount(REMARK, REMARK.ENTRY.eq(entry)) >= MOST) {
                throw new Refused(Reason.NOT_NOW);
            }
            RemarkRecord row = tx.newRecord(REMARK);
            row.setId(UuidCreator.getTimeOrderedEpoch().toString());
            row.setEntry(entry);
            row.setRevision(revision);
            row.setField(place.field());
            row.setQuote(place.quote());
            row.setAhead(place.ahead());
            row.setBehind(place.behind());
            row.setSaid(cut(said.strip(), LONGEST_SAID));
            row.setWho(who);
            row.setAt(clock.millis());
            row.setAnswers(answers);
            row.insert();
            String answered =
                    tx.select(REMARK.WHO)
                            .from(REMARK)
                            .where(REMARK.ID.eq(answers))
                            .fetchOne(REMARK.WHO);
            told.said(tx, remark(row), answered);
            return null;
        });
    }

    /** Has a remark and its answers be done with, or not after all. */
    public void settle(String entry, String remark, boolean done, String who) {
        database.write(tx ->
                tx.update(REMARK)
                        .set(REMARK.SETTLED_BY, done ? who : null)
                        .set(REMARK.SETTLED_AT, done ? clock.millis() : null)
                        .where(REMARK.ID.eq(remark), REMARK.ENTRY.eq(entry))
                        .execute());
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private static Remark remark(RemarkRecord row) {
        return new Remark(
                row.getId(),
                row.getEntry(),
                row.getRevision(),
                row.getField(),
                row.getQuote(),
                row.getAhead(),
                row.getBehind(),
                row.getSaid(),
                row.getWho(),
                Instant.ofEpochMilli(row.getAt()),
                row.getAnswers(),
                row.getSettledBy(),
                row.getSettledAt() == null ? null : Instant.ofEpochMilli(row.getSettledAt()));
    }
}

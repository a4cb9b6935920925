package org.laodongmei.notice;

import static org.jooq.impl.DSL.min;
import static org.laodongmei.db.tables.Tables.LETTER;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.DSLContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of what is to be sent. */
final class Letters {

    private static final int LONGEST_WORDS = 500;

    private Letters() {}

    static void add(
            DSLContext tx,
            String account,
            String entry,
            News news,
            String stage,
            String who,
            String words,
            Instant due) {
        tx.insertInto(LETTER)
                .set(LETTER.ID, UuidCreator.getTimeOrderedEpoch().toString())
                .set(LETTER.ACCOUNT, account)
                .set(LETTER.ENTRY, entry)
                .set(LETTER.NEWS, news.name())
                .set(LETTER.STAGE, stage)
                .set(LETTER.WHO, who)
                .set(LETTER.WORDS, Wording.cut(words, LONGEST_WORDS))
                .set(LETTER.TRIES, 0)
                .set(LETTER.DUE_AT, due.toEpochMilli())
                .execute();
    }

    /** When the next of them is due. */
    static Optional<Instant> next(DSLContext db) {
        Long due = db.select(min(LETTER.DUE_AT)).from(LETTER).fetchSingle().value1();
        return Optional.ofNullable(due).map(Instant::ofEpochMilli);
    }

    /** What is due by then, longest first, up to {@code limit}. */
    static List<Letter> due(DSLContext db, Instant by, int limit) {
        return db.selectFrom(LETTER)
                .where(LETTER.DUE_AT.le(by.toEpochMilli()))
                .orderBy(LETTER.DUE_AT, LETTER.ID)
                .limit(limit)
                .fetch(row ->
                        new Letter(
                                row.getId(),
                                row.getAccount(),
                                row.getEntry(),
                                News.valueOf(row.getNews()),
                                row.getStage(),
                                row.getWho(),
                                row.getWords(),
                                row.getTries()));
    }

    static void failed(DSLContext tx, Letter letter, Instant due) {
        tx.update(LETTER)
                .set(LETTER.TRIES, letter.tries() + 1)
                .set(LETTER.DUE_AT, due.toEpochMilli())
                .where(LETTER.ID.eq(letter.id()))
                .execute();
    }

    static void remove(DSLContext tx, List<Letter> letters) {
        tx.deleteFrom(LETTER)
                .where(LETTER.ID.in(letters.stream().map(Letter::id).toList()))
                .execute();
    }
}

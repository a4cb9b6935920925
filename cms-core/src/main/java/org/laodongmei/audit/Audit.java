package org.laodongmei.audit;

import static org.laodongmei.db.tables.Tables.AUDIT;

import org.jooq.DSLContext;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AuditRecord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** The audit log: append inside your transaction. Safe for any threads. */
public final class Audit {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);
    private static final int LONGEST_DETAIL = 2_000;

    private final Database database;
    private final InstantSource clock;

    public Audit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends one act as part of the caller's transaction.
     *
     * @param detail cut at 2,000 characters
     */
    public void append(DSLContext tx, String who, String act, String subject, String detail) {
        AuditRecord last = tx.selectFrom(AUDIT).orderBy(AUDIT.SEQ.desc()).limit(1).fetchOne();
        AuditRecord next = tx.newRecord(AUDIT);
        next.setSeq(last == null ? 1L : last.getSeq() + 1);
        next.setAt(clock.millis());
        next.setWho(who);
        next.setAct(act);
        next.setSubject(subject);
        next.setDetail(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        next.setHash(hash(last == null ? BEFORE_THE_FIRST : last.getHash(), next));
        next.insert();
    }

    /** Up to {@code limit} acts before a position, newest first; the newest for a huge position. */
    public List<Act> before(long seq, int limit) {
        return database.read(db ->
                db.selectFrom(AUDIT)
                        .where(AUDIT.SEQ.lt(seq))
                        .orderBy(AUDIT.SEQ.desc())
                        .limit(limit)
                        .fetch(row ->
                                new Act(
                                        row.getSeq(),
                                        Instant.ofEpochMilli(row.getAt()),
                                        row.getWho(),
                                        row.getAct(),
                                        row.getSubject(),
                                        row.getDetail(),
                                        row.getHash())));
    }

    /**
     * Looks for a row that was altered, inserted or removed.
     *
     * @return the position of the first row that does not follow from the one before; empty when
     *     the chain is whole. Rows cut from the end are only noticed by whoever kept a later hash.
     */
    public OptionalLong firstBreak() {
        return database.read(db -> {
            String hash = BEFORE_THE_FIRST;
            long seq = 0;
            try (var rows = db.selectFrom(AUDIT).orderBy(AUDIT.SEQ).fetchLazy()) {
                for (AuditRecord row : rows) {
                    if (row.getSeq() != ++seq || !row.getHash().equals(hash(hash, row))) {
                        return OptionalLong.of(seq);
                    }
                    hash = row.getHash();
                }
            }
            return OptionalLong.empty();
        });
    }

    /** Each part goes with its length, so that no two rows say the same in other words. */
    private static String hash(String before, AuditRecord row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(
                            before,
                            row.getSeq().toString(),
                            row.getAt().toString(),
                            row.getWho(),
                            row.getAct(),
                            row.getSubject(),
                            row.getDetail())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

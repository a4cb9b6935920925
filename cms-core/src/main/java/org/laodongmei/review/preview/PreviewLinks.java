package org.laodongmei.review.preview;

import static org.laodongmei.db.tables.Tables.PREVIEW_LINK;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.people.SignIns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Links by which a revision is seen on a telephone without signing in. They end by themselves and
 * can be ended; only a digest of each is kept. Safe for any threads.
 */
public final class PreviewLinks {

    /** The longest that a link lasts. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final int MOST = 50;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    public PreviewLinks(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link shows. */
    public record Shown(String entry, int revision) {}

    /**
     * A link that was made.
     *
     * @param id by which it is ended; it opens nothing
     * @param opened how often
     */
    public record Made(
            String id, int revision, String who, Instant at, Instant expires, int opened) {}

    /**
     * Makes a link.
     *
     * @param lasts at most {@link #LONGEST}
     * @return what the address must hold; it is told this once
     */
    public String make(String entry, int revision, String who, Duration lasts) {
        String token = SignIns.token();
        Instant now = clock.instant();
        Instant end = now.plus(lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts);
        database.write(tx -> {
            tx.deleteFrom(PREVIEW_LINK)
                    .where(PREVIEW_LINK.EXPIRES_AT.le(now.toEpochMilli()))
                    .execute();
            tx.insertInto(PREVIEW_LINK)
                    .columns(PREVIEW_LINK.fields())
                    .values(
                            hash(token),
                            entry,
                            revision,
                            who,
                            now.toEpochMilli(),
                            end.toEpochMilli(),
                            0)
                    .execute();
            audit.append(tx, who, "preview.made", entry, "#" + revision + " – " + end);
            return null;
        });
        return token;
    }

    /** What a link shows now; empty when it never was one, has ended or was ended. */
    public Optional<Shown> open(String token) {
        String hash = hash(token);
        return database.read(db ->
                db.selectFrom(PREVIEW_LINK)
                        .where(
                                PREVIEW_LINK.HASH.eq(hash),
                                PREVIEW_LINK.EXPIRES_AT.gt(clock.millis()))
                        .fetchOptional(row -> new Shown(row.getEntry(), row.getRevision())));
    }

    /** Counts that a link was opened. */
    public void count(String token) {
        database.write(tx ->
                tx.update(PREVIEW_LINK)
                        .set(PREVIEW_LINK.OPENED, PREVIEW_LINK.OPENED.plus(1))
                        .where(PREVIEW_LINK.HASH.eq(hash(token)))
                        .execute());
    }

    /** The links of an entry that still open something, newest first. */
    public List<Made> of(String entry) {
        return database.read(db ->
                db.selectFrom(PREVIEW_LINK)
                        .where(
                                PREVIEW_LINK.ENTRY.eq(entry),
                                PREVIEW_LINK.EXPIRES_AT.gt(clock.millis()))
                        .orderBy(PREVIEW_LINK.MADE_AT.desc())
                        .limit(MOST)
                        .fetch(row ->
                                new Made(
                                        row.getHash(),
                                        row.getRevision(),
                                        row.getWho(),
                                        Instant.ofEpochMilli(row.getMadeAt()),
                                        Instant.ofEpochMilli(row.getExpiresAt()),
                                        row.getOpened())));
    }

    /** Ends a link. */
    public void end(String entry, String id, String who) {
        database.write(tx -> {
            int ended =
                    tx.deleteFrom(PREVIEW_LINK)
                            .where(PREVIEW_LINK.HASH.eq(id), PREVIEW_LINK.ENTRY.eq(entry))
                            .execute();
            if (ended > 0) {
                audit.append(tx, who, "preview.ended", entry, "");
            }
            return null;
        });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

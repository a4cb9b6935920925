package org.laodongmei.review.preview;

import static org.laodongmei.db.tables.Tables.PREVIEW_LINK;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.secret.Stamp;
import org.laodongmei.people.secret.Token;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which a revision is seen on a telephone, or by a program, without signing in. Their
 * token is signed: which revision it opens and until when stands in it, and what was made up or
 * altered is turned away unread. They end by themselves and can be ended; only a digest of each is
 * kept. Safe for any threads.
 */
public final class PreviewLinks {

    /** The longest that a link lasts. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final int MOST = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Entry, revision, end, and bits that tell two links to the same from each other. */
    private static final int SIGNED = 2 * Long.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

    private final Database database;
    private final Audit audit;
    private final Stamp stamp;
    private final Desk desk;
    private final Accounts accounts;
    private final InstantSource clock;

    /**
     * @param stamp that tokens are signed with
     */
    public PreviewLinks(
            Database database,
            Audit audit,
            Stamp stamp,
            Desk desk,
            Accounts accounts,
            InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.stamp = stamp;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a link shows. */
    public record Shown(String entry, int revision) {}

    /**
     * A link just made.
     *
     * @param token what the address must hold; it is told this once
     */
    public record Given(String token, Instant expires) {}

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
     */
    public Given make(String entry, int revision, String who, Duration lasts) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant end = now.plus(lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts);
        String token = token(new Shown(entry, revision), end);
        database.write(tx -> {
            tx.deleteFrom(PREVIEW_LINK)
                    .where(PREVIEW_LINK.EXPIRES_AT.le(now.toEpochMilli()))
                    .execute();
            tx.insertInto(PREVIEW_LINK)
                    .columns(PREVIEW_LINK.fields())
                    .values(
                            Token.hash(token),
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
        return new Given(token, end);
    }

    private String token(Shown shown, Instant end) {
        UUID entry = UUID.fromString(shown.entry());
        return stamp.sign(
                ByteBuffer.allocate(SIGNED)
                        .putLong(entry.getMostSignificantBits())
                        .putLong(entry.getLeastSignificantBits())
                        .putInt(shown.revision())
                        .putLong(end.toEpochMilli())
                        .putLong(RANDOM.nextLong())
                        .array());
    }

    /**
     * What a link shows now; empty when it never was one, has ended or was ended, when the piece
     * was thrown away or whoever gave the link works here no more.
     */
    public Optional<Shown> open(String token) {
        return signed(token).filter(shown -> holds(shown, Token.hash(token)));
    }

    private boolean holds(Shown shown, String hash) {
        String who =
                database.read(db ->
                        db.select(PREVIEW_LINK.WHO)
                                .from(PREVIEW_LINK)
                                .where(PREVIEW_LINK.HASH.eq(hash))
                                .fetchOne(PREVIEW_LINK.WHO));
        return who != null
                && desk.find(shown.entry()).filter(row -> row.trashed() == null).isPresent()
                && accounts.find(who).map(Account::active).orElse(true);
    }

    private Optional<Shown> signed(String token) {
        ByteBuffer bytes = stamp.read(token).map(ByteBuffer::wrap).orElse(null);
        if (bytes == null || bytes.remaining() != SIGNED) {
            return Optional.empty();
        }
        UUID entry = new UUID(bytes.getLong(), bytes.getLong());
        Shown shown = new Shown(entry.toString(), bytes.getInt());
        return bytes.getLong() > clock.millis() ? Optional.of(shown) : Optional.empty();
    }

    /** Counts that a link was opened. */
    public void count(String token) {
        database.write(tx ->
                tx.update(PREVIEW_LINK)
                        .set(PREVIEW_LINK.OPENED, PREVIEW_LINK.OPENED.plus(1))
                        .where(PREVIEW_LINK.HASH.eq(Token.hash(token)))
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
}

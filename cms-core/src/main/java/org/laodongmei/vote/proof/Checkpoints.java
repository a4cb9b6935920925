package org.laodongmei.vote.proof;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.laodongmei.db.tables.Tables.CHECKPOINT;

import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.CheckpointRecord;
import org.laodongmei.vote.ledger.Head;
import org.laodongmei.vote.ledger.Poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Heads of ledgers, signed as the ledgers grow, in the database and in a file for everybody. Safe
 * for any threads.
 */
public final class Checkpoints {

    private final Database votes;
    private final Signer signer;
    private final Path published;
    private final InstantSource clock;
    private final Set<String> written = new HashSet<>();

    /**
     * @param published the folder of what everybody may read, one below it for each poll
     */
    public Checkpoints(Database votes, Signer signer, Path published, InstantSource clock) {
        this.votes = votes;
        this.signer = signer;
        this.published = published;
        this.clock = clock;
    }

    /**
     * A signed head.
     *
     * @param hash 32 bytes, not to be changed
     * @param isSigned whether the signature is that of the head by our key
     */
    public record Checkpoint(long lines, byte[] hash, Instant at, boolean isSigned) {}

    /** Signs the head of a ledger when it grew since the last time; tells whether it did. */
    public synchronized boolean add(Poll poll) {
        Head head = poll.head();
        if (head.lines() == last(poll)) {
            if (!written.contains(poll.slug())) {
                publish(poll, null);
            }
            return false;
        }
        Instant at = Instant.ofEpochMilli(head.notBefore(clock.instant()).toEpochMilli());
        CheckpointRecord row = new CheckpointRecord();
        row.setPoll(poll.id());
        row.setLine(head.lines());
        row.setAt(at.toEpochMilli());
        row.setHash(head.hash());
        row.setSignature(signer.sign(text(poll, row)));
        votes.write(tx -> tx.insertInto(CHECKPOINT).set(row).onConflictDoNothing().execute());
        publish(poll, row);
        return true;
    }

    private long last(Poll poll) {
        return votes.read(db ->
                db.select(CHECKPOINT.LINE)
                        .from(CHECKPOINT)
                        .where(CHECKPOINT.POLL.eq(poll.id()))
                        .orderBy(CHECKPOINT.LINE.desc())
                        .limit(1)
                        .fetchOptional(CHECKPOINT.LINE)
                        .orElse(0L));
    }

    /** How many lines a poll had at the last signed head that is not after that time. */
    public long linesBefore(Poll poll, Instant time) {
        return votes.read(db ->
                db.select(coalesce(max(CHECKPOINT.LINE), 0L))
                        .from(CHECKPOINT)
                        .where(CHECKPOINT.POLL.eq(poll.id()), CHECKPOINT.AT.le(time.toEpochMilli()))
                        .fetchSingle()
                        .value1());
    }

    /** All of a poll, oldest first. */
    public List<Checkpoint> of(Poll poll) {
        return rows(poll).stream()
                .map(row ->
                        new Checkpoint(
                                row.getLine(),
                                row.getHash(),
                                Instant.ofEpochMilli(row.getAt()),
                                signer.signed(text(poll, row), row.getSignature())))
                .toList();
    }

    private List<CheckpointRecord> rows(Poll poll) {
        return votes.read(db ->
                db.selectFrom(CHECKPOINT)
                        .where(CHECKPOINT.POLL.eq(poll.id()))
                        .orderBy(CHECKPOINT.LINE)
                        .fetch());
    }

    /** What is signed. */
    private static String text(Poll poll, CheckpointRecord row) {
        return "laodongmei-checkpoint-1 "
                + poll.slug()
                + " "
                + row.getLine()
                + " "
                + HexFormat.of().formatHex(row.getHash())
                + " "
                + row.getAt();
    }

    private static String line(Poll poll, CheckpointRecord row) {
        return text(poll, row)
                + " "
                + Base64.getEncoder().encodeToString(row.getSignature())
                + "\n";
    }

    /** A line more in the file; the file anew, the first time, lest a kill had cut it short. */
    private void publish(Poll poll, @Nullable CheckpointRecord row) {
        try {
            Path folder = published.resolve(poll.slug());
            Path file = folder.resolve("checkpoints.txt");
            if (written.add(poll.slug()) || row == null || !Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(published.resolve("key.txt"), signer.published() + "\n");
                Path temp = folder.resolve("checkpoints.tmp");
                Files.writeString(
                        temp,
                        rows(poll).stream()
                                .map(each -> line(poll, each))
                                .collect(Collectors.joining()));
                Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.writeString(
                        file, line(poll, row), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

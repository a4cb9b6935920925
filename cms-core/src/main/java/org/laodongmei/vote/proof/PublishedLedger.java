package org.laodongmei.vote.proof;

import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Poll;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The ledger of a campaign that is over, as a file for everybody, beside a program of one file that
 * recounts it: whoever doubts the result needs neither us nor our programs. Safe for any threads.
 */
public final class PublishedLedger {

    private static final String RECOUNT = "Recount.java";

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Path published;

    /**
     * @param published the folder of what everybody may read, one below it for each poll
     */
    public PublishedLedger(Ledger ledger, Checkpoints checkpoints, Path published) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.published = published;
    }

    /**
     * Publishes a ledger that nothing is added to any more, unless it is there already.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    public synchronized void publish(Poll poll) {
        Path folder = published.resolve(poll.slug());
        if (Files.exists(folder.resolve("ledger.txt"))) {
            return;
        }
        checkpoints.add(poll);
        try (InputStream program = PublishedLedger.class.getResourceAsStream("/votes/" + RECOUNT)) {
            Files.createDirectories(folder);
            Files.copy(program, folder.resolve(RECOUNT), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    published.resolve("key.txt"),
                    folder.resolve("key.txt"),
                    StandardCopyOption.REPLACE_EXISTING);
            write(poll, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All at once: whoever finds the file has the whole of it. */
    private void write(Poll poll, Path folder) throws IOException {
        Path temp = folder.resolve("ledger.tmp");
        try (BufferedWriter out = Files.newBufferedWriter(temp)) {
            ledger.each(poll, kept -> append(out, kept.line().text()));
        }
        Files.move(temp, folder.resolve("ledger.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void append(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

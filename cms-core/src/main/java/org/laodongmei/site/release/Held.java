package org.laodongmei.site.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * That the site is kept at an earlier state until somebody lets it go; a small file, so that a
 * restart knows it.
 *
 * @param at when that state had come to be
 * @param since when somebody went back
 * @param done false while files are being put back; whoever finds it so puts them back again
 */
public record Held(long release, int number, Instant at, Instant since, boolean done) {

    static Held of(State state, Instant since) {
        return new Held(state.release(), state.number(), state.at(), since, false);
    }

    Held finished() {
        return new Held(release, number, at, since, true);
    }

    /** Whether that is the state. */
    public boolean is(State state) {
        return state.release() == release && state.number() == number;
    }

    /** What a file says; empty when there is none, or none that says anything. */
    static Optional<Held> read(Path file) throws IOException {
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            return Optional.of(
                    new Held(
                            Long.parseLong(parts[0]),
                            Integer.parseInt(parts[1]),
                            Instant.ofEpochMilli(Long.parseLong(parts[2])),
                            Instant.ofEpochMilli(Long.parseLong(parts[3])),
                            parts[4].equals("done")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Path temp = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(
                temp,
                "%d %d %d %d %s\n"
                        .formatted(
                                release,
                                number,
                                at.toEpochMilli(),
                                since.toEpochMilli(),
                                done ? "done" : "begun"));
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

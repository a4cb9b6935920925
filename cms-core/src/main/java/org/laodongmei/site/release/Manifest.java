package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a release holds: for each file the fingerprint of its inputs and the digest of its bytes,
 * and how far in the change log the release got. Kept as a log of lines, so that a publish of a few
 * files appends a few lines:
 *
 * <pre>
 * ? path                          about to be put in place or removed
 * + fingerprint digest size path  in place
 * - path                          gone
 * = cursor                        all of the above is done, up to this change
 * .                               closed in good order
 * </pre>
 *
 * A line that was cut off by a kill is no line. A path whose last word is {@code ?} is of unknown
 * state: it has the fingerprint 0 and is made or removed again. Not safe for more than one thread.
 */
final class Manifest {

    private static final String HEADER = "laodongmei site manifest 1";

    /** A file in place. */
    record Row(long fingerprint, long digest, long size) {
        static final Row UNKNOWN = new Row(0, 0, -1);
    }

    private final Path file;
    private final Map<String, Row> rows;
    private long cursor;
    private boolean clean;
    private int lines;

    private Manifest(Path file) {
        this.file = file;
        this.rows = new HashMap<>();
    }

    /** A manifest for a new release, not yet on disk. */
    static Manifest create(Path file) {
        return new Manifest(file);
    }

    /**
     * The manifest of a finished release; empty when it is missing, damaged or of another format.
     */
    static Optional<Manifest> load(Path file) {
        Manifest manifest = new Manifest(file);
        try {
            String text = Files.readString(file);
            List<String> all = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            if (all.isEmpty() || !all.getFirst().equals(HEADER)) {
                return Optional.empty();
            }
            boolean finished = false;
            for (String line : all.subList(1, all.size())) {
                finished |= line.startsWith("= ");
                manifest.replay(line);
            }
            manifest.lines = all.size();
            if (!text.endsWith("\n")) {
                manifest.compact();
            }
            return finished ? Optional.of(manifest) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void replay(String line) {
        clean = line.equals(".");
        if (clean) {
            return;
        }
        String rest = line.substring(2);
        switch (line.charAt(0)) {
            case '?' -> rows.put(rest, Row.UNKNOWN);
            case '-' -> rows.remove(rest);
            case '=' -> cursor = Long.parseLong(rest);
            case '+' -> {
                String[] parts = rest.split(" ", 4);
                rows.put(
                        parts[3],
                        new Row(
                                Long.parseUnsignedLong(parts[0], 16),
                                Long.parseUnsignedLong(parts[1], 16),
                                Long.parseLong(parts[2])));
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    Map<String, Row> rows() {
        return rows;
    }

    @Nullable Row row(String path) {
        return rows.get(path);
    }

    long cursor() {
        return cursor;
    }

    /** Whether the last process that wrote here closed it. */
    boolean isClean() {
        return clean;
    }

    /** Notes paths that are about to be touched. */
    void announce(Collection<String> paths) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            text.append("? ").append(path).append('\n');
            rows.put(path, Row.UNKNOWN);
        }
        append(text, paths.size());
    }

    /** Notes what is in place and gone now, and how far that brings the release. */
    void done(Map<String, Row> placed, Collection<String> removed, long upTo) throws IOException {
        StringBuilder text = new StringBuilder();
        placed.forEach((path, row) -> {
            text.append(line(path, row));
            rows.put(path, row);
        });
        for (String path : removed) {
            text.append("- ").append(path).append('\n');
            rows.remove(path);
        }
        text.append("= ").append(upTo).append('\n');
        cursor = upTo;
        append(text, placed.size() + removed.size() + 1);
    }

    /** What was found to differ from the manifest is of unknown state from now on. */
    void doubt(String path) {
        rows.put(path, Row.UNKNOWN);
    }

    void close() throws IOException {
        if (!clean) {
            append(new StringBuilder(".\n"), 1);
            clean = true;
        }
    }

    private void append(CharSequence text, int added) throws IOException {
        clean = false;
        if (lines + added > 2 * rows.size() + 1_000) {
            compact();
        }
        Files.writeString(file, text, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        lines += added;
    }

    /** Writes the whole manifest anew. */
    void compact() throws IOException {
        Path temp = file.resolveSibling(file.getFileName() + ".tmp");
        try (BufferedWriter out = Files.newBufferedWriter(temp, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.write('\n');
            for (Map.Entry<String, Row> entry : rows.entrySet()) {
                out.write(line(entry.getKey(), entry.getValue()));
            }
            out.write("= " + cursor + "\n");
        }
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = rows.size() + 2;
    }

    /** Puts a finished full build on disk. */
    void save(Map<String, Row> placed, long upTo) throws IOException {
        rows.clear();
        rows.putAll(placed);
        cursor = upTo;
        compact();
    }

    static String line(String path, Row row) {
        return row.equals(Row.UNKNOWN)
                ? "? " + path + "\n"
                : "+ "
                        + Long.toHexString(row.fingerprint())
                        + " "
                        + Long.toHexString(row.digest())
                        + " "
                        + row.size()
                        + " "
                        + path
                        + "\n";
    }
}

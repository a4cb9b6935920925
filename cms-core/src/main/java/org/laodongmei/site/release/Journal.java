package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.release.Manifest.Row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What one publish replaced in a release, so that it can be put back: a folder with the files as
 * they were, as links that cost next to nothing, and a list of lines:
 *
 * <pre>
 * &lt; number                        this was no publish but a way back to that state
 * + fingerprint digest size path  in place before; its bytes are kept under the line's number if
 *                                 they were replaced
 * - path                          not there before
 * ? path                          of unknown state before, as a killed publish leaves it
 * = millis changed files          done at that time; so many were replaced, so many there are
 * </pre>
 *
 * The list is written before anything is replaced. A line that was cut off by a kill is no line.
 * Not safe for more than one thread but where said.
 */
final class Journal {

    private static final String LIST = "list";

    /**
     * How a path was.
     *
     * @param row null where nothing was there
     * @param line its place in the list
     */
    record Old(@Nullable Row row, int line) {}

    /** What is known of a journal that came to its end. */
    record End(Instant at, int changed, int files) {}

    private final Path folder;
    private final int number;
    private final Map<String, Old> olds = new LinkedHashMap<>();
    private final AtomicInteger changed = new AtomicInteger();
    private int backTo = -1;
    private @Nullable End end;

    private Journal(Path parent, int number) {
        this.folder = parent.resolve(Integer.toString(number));
        this.number = number;
    }

    /**
     * A new journal.
     *
     * @param backTo the state that it is a way back to; -1 for a publish
     */
    static Journal begin(Path parent, int number, int backTo) throws IOException {
        Journal journal = new Journal(parent, number);
        Files.createDirectories(journal.folder);
        journal.backTo = backTo;
        journal.append(backTo < 0 ? "" : "< " + backTo + "\n");
        return journal;
    }

    /** The journal that is there, however far it got. */
    static Journal load(Path parent, int number) throws IOException {
        Journal journal = new Journal(parent, number);
        try {
            String text = Files.readString(journal.folder.resolve(LIST));
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(journal::replay);
        } catch (NoSuchFileException e) {
            // It was killed before its first line.
        }
        return journal;
    }

    private void replay(String line) {
        String rest = line.substring(2);
        switch (line.charAt(0)) {
            case '<' -> backTo = Integer.parseInt(rest);
            case '=' -> {
                String[] parts = rest.split(" ");
                end =
                        new End(
                                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2]));
            }
            case '-' -> olds.put(rest, new Old(null, olds.size()));
            case '?' -> olds.put(rest, new Old(Row.UNKNOWN, olds.size()));
            case '+' -> {
                String[] parts = rest.split(" ", 4);
                Row row =
                        new Row(
                                Long.parseUnsignedLong(parts[0], 16),
                                Long.parseUnsignedLong(parts[1], 16),
                                Long.parseLong(parts[2]));
                olds.put(parts[3], new Old(row, olds.size()));
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    int number() {
        return number;
    }

    Path folder() {
        return folder;
    }

    Map<String, Old> olds() {
        return olds;
    }

    /** The state that it was a way back to; -1 for a publish. */
    int backTo() {
        return backTo;
    }

    /** Null while it has not come to its end, and for ever if it was killed before. */
    @Nullable End end() {
        return end;
    }

    /** Notes how paths are that are about to be touched, as the manifest knows them. */
    void announce(Collection<String> paths, Function<String, @Nullable Row> rows)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String path : paths) {
            if (!olds.containsKey(path)) {
                @Nullable Row row = rows.apply(path);
                olds.put(path, new Old(row, olds.size()));
                lines.append(row == null ? "- " + path + "\n" : Manifest.line(path, row));
            }
        }
        append(lines);
    }

    /** Keeps a file and its twin before they are replaced or removed. Safe for many threads. */
    void keep(String path, Path live) throws IOException {
        Old old = olds.get(path);
        if (old == null) {
            return;
        }
        changed.incrementAndGet();
        // The file goes last: once it is there, its twin is too, and what lies there now is newer.
        if (old.row() != null && !old.row().equals(Row.UNKNOWN) && kept(old) == null) {
            link(live.resolveSibling(live.getFileName() + ".gz"), file(old.line(), ".gz"));
            link(live, file(old.line(), ""));
        }
    }

    private static void link(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // There is nothing to keep, or it was kept by a try that came less far.
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(source)) {
                Files.copy(source, target);
            }
        }
    }

    private Path file(int line, String twin) {
        return folder.resolve(line + twin);
    }

    /** The file of a path as it was; null when it was not replaced. */
    @Nullable Path kept(Old old) {
        Path file = file(old.line(), "");
        return Files.exists(file) ? file : null;
    }

    /** Whether nothing that readers see was touched. */
    boolean isIdle() {
        return changed.get() == 0;
    }

    /** Notes that all is in place. */
    void settle(Instant at, int files) throws IOException {
        end = new End(at, changed.get(), files);
        append("= " + at.toEpochMilli() + " " + changed.get() + " " + files + "\n");
    }

    private void append(CharSequence text) throws IOException {
        Files.writeString(
                folder.resolve(LIST),
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND,
                StandardOpenOption.CREATE);
    }

    /** Takes away what was begun and touched nothing. */
    void discard() throws IOException {
        Files.deleteIfExists(folder.resolve(LIST));
        Files.deleteIfExists(folder);
    }
}

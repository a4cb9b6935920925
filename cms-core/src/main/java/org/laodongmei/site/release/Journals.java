package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.release.Manifest.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The journals of one release, oldest first. The state of that number is what readers were served
 * when the journal of that number had come to its end; 0 is the full build. Not safe for more than
 * one thread.
 */
final class Journals {

    /** States that one may go back to in one release. */
    private static final int MOST = 100;

    /** Files that are kept for them in all, or a little more. */
    private static final int MOST_FILES = 20_000;

    private final Path folder;
    private final List<Journal> all = new ArrayList<>();
    private @Nullable Journal open;

    private Journals(Path folder) {
        this.folder = folder;
    }

    /** Those that are in a folder, which need not be there yet. */
    static Journals load(Path folder) throws IOException {
        Journals journals = new Journals(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Integer> numbers =
                        files.map(file -> file.getFileName().toString())
                                .filter(name -> name.matches("[0-9]{1,9}"))
                                .map(Integer::valueOf)
                                .sorted()
                                .toList();
                for (int number : numbers) {
                    try {
                        journals.all.add(Journal.load(folder, number));
                    } catch (RuntimeException e) {
                        // Nothing leads past one that is damaged.
                        journals.all.clear();
                    }
                }
            }
        }
        return journals;
    }

    /** Begins with the state of a full build. */
    void found(Instant at, int files) throws IOException {
        Journal built = Journal.begin(folder, 0, -1);
        built.settle(at, files);
        all.add(built);
    }

    /** Those that came to their end, oldest first. */
    List<Journal> ended() {
        return all.stream().filter(journal -> journal.end() != null).toList();
    }

    /** The journal of what goes on; begun when there is none. */
    Journal open() throws IOException {
        return open == null ? begin(-1) : open;
    }

    /** A new journal of what begins now; one that was broken off before stays as it is. */
    Journal begin(int backTo) throws IOException {
        int number = all.isEmpty() ? 1 : all.getLast().number() + 1;
        Journal journal = Journal.begin(folder, number, backTo);
        all.add(journal);
        open = journal;
        return journal;
    }

    /**
     * Ends what goes on.
     *
     * @return folders of journals that are too old to be kept
     */
    List<Path> settle(Instant at, int files) throws IOException {
        Journal journal = open;
        open = null;
        if (journal == null) {
            return List.of();
        }
        if (journal.isIdle()) {
            all.remove(journal);
            journal.discard();
            return List.of();
        }
        journal.settle(at, files);
        List<Path> old = new ArrayList<>();
        while (all.size() > 2 && (all.size() > MOST || kept() > MOST_FILES)) {
            old.add(all.removeFirst().folder());
        }
        return old;
    }

    private int kept() {
        return all.stream().mapToInt(journal -> journal.olds().size()).sum();
    }

    /**
     * How a path was.
     *
     * @param row null where nothing was there
     * @param file what it held; null where it holds that still
     */
    record Former(@Nullable Row row, @Nullable Path file) {}

    /** How everything was that changed after the state of that number. */
    Map<String, Former> since(int state) {
        Map<String, Former> former = new HashMap<>();
        for (Journal journal : all.reversed()) {
            if (journal.number() <= state) {
                break;
            }
            journal.olds()
                    .forEach((path, old) -> {
                        if (!Row.UNKNOWN.equals(old.row())) {
                            Path kept = journal.kept(old);
                            Former later = former.get(path);
                            former.put(
                                    path,
                                    new Former(
                                            old.row(),
                                            kept != null || later == null ? kept : later.file()));
                        }
                    });
        }
        return former;
    }

    Path folder() {
        return folder;
    }
}

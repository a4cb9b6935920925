package org.laodongmei.site;

import org.laodongmei.entry.Body;
import org.laodongmei.entry.Entries;
import org.laodongmei.site.Output.Rank;
import org.laodongmei.site.release.Release;
import org.laodongmei.theme.PageBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes outputs and puts them in place. Where readers look on, that is files, then new pages, which
 * nothing links to yet, then the other leaf pages, then lists; then what is gone is removed. Works
 * on all processors, in portions whose texts are read in one statement.
 */
final class Press implements AutoCloseable {

    private static final long LONGEST_END_SECONDS = 5;

    private static final int PORTION = 100;

    private final Entries entries;
    private final int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    workers, Thread.ofPlatform().name("press-", 0).daemon().factory());

    Press(Entries entries) {
        this.entries = entries;
    }

    /** What a publish did. */
    record Printed(int written, int unchanged, int removed) {
        Printed plus(Printed other) {
            return new Printed(
                    written + other.written, unchanged + other.unchanged, removed + other.removed);
        }
    }

    /**
     * Puts the outputs into the release.
     *
     * @param removed paths that are no longer wanted
     * @param cursor how far the release is in the log afterwards
     */
    Printed print(
            Release.Change change,
            List<Output> outputs,
            Set<String> removed,
            long cursor,
            Progress progress)
            throws IOException {
        change.announce(outputs.stream().map(Output::path).toList(), removed);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        Runnable placed = () -> progress.at(done.incrementAndGet(), outputs.size());
        progress.at(0, outputs.size());
        for (List<Output> batch : inOrder(change, outputs)) {
            List<Future<?>> portions = new ArrayList<>();
            for (int i = 0; i < batch.size(); i += PORTION) {
                List<Output> portion = batch.subList(i, Math.min(batch.size(), i + PORTION));
                portions.add(
                        pool.submit(() -> {
                            written.addAndGet(place(change, portion, placed));
                        }));
            }
            portions.forEach(Press::await);
        }
        change.finish(removed, cursor);
        return new Printed(written.get(), outputs.size() - written.get(), removed.size());
    }

    /**
     * So that what is put in place never links to what is not there yet; where nobody looks, all at
     * once.
     */
    private static List<List<Output>> inOrder(Release.Change change, List<Output> outputs) {
        if (!change.isLive()) {
            return List.of(outputs);
        }
        List<List<Output>> batches = new ArrayList<>();
        for (int i = 0; i <= Rank.values().length; i++) {
            batches.add(new ArrayList<>());
        }
        for (Output output : outputs) {
            boolean isNew = output.rank() != Rank.FILE && change.isNew(output.path());
            batches.get(isNew ? 1 : output.rank() == Rank.FILE ? 0 : output.rank().ordinal() + 1)
                    .add(output);
        }
        return batches;
    }

    private int place(Release.Change change, List<Output> portion, Runnable placed) {
        Set<String> needed = new HashSet<>();
        for (Output output : portion) {
            if (output instanceof Output.Made made) {
                needed.addAll(made.needs());
            }
        }
        Map<String, Body> bodies = needed.isEmpty() ? Map.of() : entries.bodies(needed);
        int written = 0;
        try {
            for (Output output : portion) {
                switch (output) {
                    case Output.Made made -> {
                        PageBytes page = made.render().apply(bodies);
                        boolean isNew =
                                change.write(
                                        made.path(),
                                        made.fingerprint(),
                                        page.bytes(),
                                        page.shared());
                        written += isNew ? 1 : 0;
                    }
                    case Output.Stored stored -> {
                        change.link(stored.path(), stored.fingerprint(), stored.source());
                        written++;
                    }
                }
                placed.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private static void await(Future<?> portion) {
        try {
            portion.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("publishing was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            // Whoever goes on may delete the folder: nothing is written there any more.
            pool.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

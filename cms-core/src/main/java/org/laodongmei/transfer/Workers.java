package org.laodongmei.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Does a list of work in batches on two threads: while one waits for the database, the other reads
 * and renders.
 */
public final class Workers {

    private static final int THREADS = 2;

    private final Progress progress;

    /** Workers whose progress somebody hears. */
    public Workers(Progress progress) {
        this.progress = progress;
    }

    /**
     * Returns when all is done; a failure ends it and is thrown.
     *
     * @param label what is being done, for the progress
     * @param batch how many a call of {@code work} is given at most
     */
    public <T> void each(String label, List<T> all, int batch, Consumer<List<T>> work) {
        if (all.isEmpty()) {
            return;
        }
        AtomicLong done = new AtomicLong();
        AtomicBoolean failed = new AtomicBoolean();
        progress.at(label, 0, all.size());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < all.size(); i += batch) {
                List<T> part = all.subList(i, Math.min(all.size(), i + batch));
                running.add(
                        threads.submit(() -> {
                            // Whoever waits may hear late of a failure; nothing begins after it.
                            if (failed.get()) {
                                return;
                            }
                            boolean well = false;
                            try {
                                work.accept(part);
                                progress.at(label, done.addAndGet(part.size()), all.size());
                                well = true;
                            } finally {
                                failed.compareAndSet(false, !well);
                            }
                        }));
            }
            await(running, threads);
        }
    }

    private static void await(List<Future<?>> running, ExecutorService threads) {
        try {
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run it again to go on", e);
        }
    }
}

package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Deletes folders in the background: on a busy disk that takes longer than to build them, and
 * nobody should wait for it. They are put aside first; what a process leaves there the next one
 * deletes.
 */
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int LONGEST_WAIT_SECONDS = 5;

    /** After so many files it rests: a disk busy with deleting makes every save wait. */
    private static final int STINT = 16;

    /** A rest is so many times as long as the stint before it. */
    private static final int REST = 3;

    private final Path aside;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("site-sweeper").daemon().factory());
    private volatile boolean open = true;
    private volatile boolean hurried;

    /**
     * @param aside folder for what is to be deleted, on the same disk
     */
    Sweeper(Path aside) {
        this.aside = aside;
        if (Files.isDirectory(aside)) {
            thread.execute(this::empty);
        }
    }

    /** Takes a folder away at once, and deletes it in time. */
    void sweep(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.createDirectories(aside);
            Files.move(folder, aside.resolve(UUID.randomUUID().toString()));
            thread.execute(this::empty);
        }
    }

    private void empty() {
        try {
            Files.walkFileTree(aside, new Deletion());
        } catch (IOException e) {
            LOG.warn("What is in {} is left for the next start", aside, e);
        }
    }

    private final class Deletion extends SimpleFileVisitor<Path> {

        private int deleted;
        private long began = System.nanoTime();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            if (++deleted % STINT == 0 && !hurried) {
                LockSupport.parkNanos(REST * (System.nanoTime() - began));
                began = System.nanoTime();
            }
            return open ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (!folder.equals(aside)) {
                Files.deleteIfExists(folder);
            }
            return open ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }

    /** Lets a deletion that is nearly done come to its end, and breaks off a longer one. */
    @Override
    public void close() {
        hurried = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                open = false;
                thread.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }
}

package org.laodongmei.search;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.laodongmei.search.analysis.Synonyms;
import org.laodongmei.search.index.Fields;
import org.laodongmei.search.index.IndexFolder;
import org.laodongmei.search.index.SearchDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The search index: documents in, answers and suggestions out.
 *
 * <p>What was put is seen after {@link #refresh} and kept after {@link #commit}, which stores the
 * position in the change log with it: the two cannot disagree. A folder that is missing, damaged or
 * of an older format opens as an empty index whose {@link #cursor} is -1, to be filled again. Any
 * threads may ask; one at a time may put, remove and commit.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Duration TIME_LIMIT = Duration.ofMillis(500);

    private final Path folder;
    private final InstantSource clock;
    private final Duration limit;
    private final ThreadLocal<Fields> fields;
    private final ExecutorService workers;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /** What was put last; what failed stays here until the folder is opened anew. */
    private final List<Future<Void>> writing = new ArrayList<>();

    private volatile Synonyms synonyms;
    private volatile Opened opened;

    private record Opened(IndexWriter writer, SearcherManager searchers) {}

    /** Another process has the index open for writing. */
    public static final class InUse extends IllegalStateException {
        private static final long serialVersionUID = 1;

        InUse(Path folder, Throwable cause) {
            super("the search index is in use by another process: " + folder, cause);
        }
    }

    /** Dictionaries take a second to read: nobody's question shall pay for that. */
    private final CompletableFuture<Void> warm;

    private interface Ask<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private SearchIndex(
            Path folder, Synonyms synonyms, ZoneId zone, InstantSource clock, Duration limit) {
        this.folder = folder;
        this.limit = limit;
        this.clock = clock;
        this.synonyms = synonyms;
        this.fields = ThreadLocal.withInitial(() -> new Fields(zone));
        this.workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("search-index-", 1).factory());
        this.opened = openFolder();
        this.warm =
                CompletableFuture.runAsync(
                        () -> new Fields(zone).document(SearchDocument.WARMING), workers);
    }

    /**
     * Opens the index in the folder, which is made when it is missing.
     *
     * @param synonyms the lines of the site's file
     * @param zone in which years begin
     * @param clock says how fresh a document is
     * @throws InUse when another process has it open
     */
    public static SearchIndex open(
            Path folder, List<String> synonyms, ZoneId zone, InstantSource clock) {
        return open(folder, Synonyms.of(synonyms), zone, clock, TIME_LIMIT);
    }

    /** As above, with another limit on the time that a question may take. */
    static SearchIndex open(
            Path folder, Synonyms synonyms, ZoneId zone, InstantSource clock, Duration limit) {
        return new SearchIndex(folder, synonyms, zone, clock, limit);
    }

    /** Synonyms are looked up when a question is asked, so new ones need no new index. */
    public void use(List<String> lines) {
        synonyms = Synonyms.of(lines);
    }

    /**
     * Adds documents, each in the place of an earlier one with its id. Several threads share the
     * work, and go on with it while the caller gets the next ones ready; what fails is thrown by
     * every later call that writes, a commit above all, until {@link #reopen}.
     */
    public void put(Collection<SearchDocument> documents) {
        settle();
        IndexWriter writer = opened.writer;
        List<SearchDocument> list = List.copyOf(documents);
        int slice = Math.max(8, (list.size() + threads - 1) / threads);
        for (int from = 0; from < list.size(); from += slice) {
            List<SearchDocument> some = list.subList(from, Math.min(from + slice, list.size()));
            writing.add(workers.submit(() -> write(writer, some)));
        }
    }

    private Void write(IndexWriter writer, List<SearchDocument> documents) throws IOException {
        for (SearchDocument document : documents) {
            writer.updateDocument(
                    new Term(Fields.ID, document.id()), fields.get().document(document));
        }
        return null;
    }

    /** Waits for what was put before. */
    private void settle() {
        try {
            for (Future<Void> slice : writing) {
                slice.get();
            }
            writing.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing the search index", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the search index cannot be written: " + folder, e.getCause());
        }
    }

    public void remove(Collection<String> ids) {
        settle();
        try {
            opened.writer.deleteDocuments(
                    ids.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Removes every document. */
    void clear() {
        settle();
        try {
            opened.writer.deleteAll();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * The position in the change log up to which this index is filled, as of the last commit; -1
     * when it is new.
     */
    public long cursor() {
        return IndexFolder.cursor(opened.writer);
    }

    /** Makes durable what was put and removed, and the position together with it. */
    public void commit(long cursor) {
        settle();
        try {
            IndexWriter writer = opened.writer;
            writer.setLiveCommitData(IndexFolder.commitData(cursor).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Lets questions see what was put and removed. */
    public void refresh() {
        settle();
        try {
            opened.searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Documents that questions see. */
    public int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Answers anything that can be typed, within half a second; see {@link SearchResult#partial}.
     */
    public SearchResult search(SearchQuery query) {
        Synonyms known = synonyms;
        return ask(searcher -> new Searching(searcher, known, clock.instant()).answer(query));
    }

    /** Up to {@code most} (at most 8) completions of what was typed so far. */
    public List<Suggestion> suggest(String typed, int most) {
        return ask(searcher ->
                new Suggesting(searcher).suggest(typed, Math.clamp(most, 0, Suggesting.MOST)));
    }

    private <T> T ask(Ask<T> ask) {
        warm.join();
        Opened asked = opened;
        try {
            return ask(ask, asked);
        } catch (AlreadyClosedException e) {
            synchronized (this) {
                if (opened == asked) {
                    throw e;
                }
            }
            return ask(ask, opened);
        }
    }

    private <T> T ask(Ask<T> ask, Opened opened) {
        SearcherManager searchers = opened.searchers;
        try {
            IndexSearcher shared = searchers.acquire();
            try {
                IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
                searcher.setQueryCache(null);
                long end = System.nanoTime() + limit.toNanos();
                searcher.setTimeout(() -> System.nanoTime() - end > 0);
                return ask.of(searcher);
            } finally {
                searchers.release(shared);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("the search index cannot be used: " + folder, e);
    }

    /**
     * Opens the folder anew, after its files were damaged or lost while in use: what is whole is
     * kept.
     */
    synchronized void reopen() {
        closeQuietly();
        writing.clear();
        opened = openFolder();
    }

    private Opened openFolder() {
        try {
            IndexWriter writer = IndexFolder.open(folder);
            return new Opened(writer, new SearcherManager(writer, null));
        } catch (LockObtainFailedException e) {
            throw new InUse(folder, e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What was not committed is forgotten; the follower of the change log brings it again. */
    @Override
    public void close() {
        workers.shutdown();
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            opened.searchers.close();
            opened.writer.rollback();
            opened.writer.getDirectory().close();
        } catch (IOException | RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(SearchIndex.class)
                    .debug("closing the search index", e);
        }
    }
}

package org.laodongmei.search;

import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.search.index.SearchDocument;
import org.laodongmei.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the index equal to the live entries by following the change log: {@link #start} does so in
 * the background until {@link #close}; {@link #catchUp} does it once, for the command line. Entries
 * are read some hundred at a time. A new index, and one from the future of a database that was put
 * back, is filled from all live entries.
 */
public final class Indexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 500;
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(5);

    /** Each refresh makes a small segment, which costs work to merge. */
    private static final Duration REFRESH_AFTER = Duration.ofSeconds(1);

    private static final Duration IDLE = Duration.ofSeconds(1);

    /**
     * Pages come first: the publish that the same change set off needs the processors now, and a
     * save is mostly followed by more.
     */
    private static final Duration SETTLE = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SearchIndex index;
    private final Changes changes;
    private final Entries entries;
    private final Kinds kinds;
    private final Settings settings;
    private @Nullable Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Up to where the index is filled, committed or not; what is beyond the last commit would be
     * done again.
     */
    private long position;

    private long committed;
    private long committedAt = System.nanoTime();
    private long refreshed = committedAt;

    /** Is told how many of how many entries are done. */
    public interface Progress {
        void at(long done, long total);
    }

    public Indexer(
            SearchIndex index, Changes changes, Entries entries, Kinds kinds, Settings settings) {
        this.index = index;
        this.changes = changes;
        this.entries = entries;
        this.kinds = kinds;
        this.settings = settings;
    }

    /** Follows from now on in a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("search-indexer").start(this::follow);
        }
    }

    /**
     * Brings the index up to the end of the log and commits it. Not while {@link #start} follows.
     */
    public void catchUp(Progress progress) {
        begin();
        round(progress);
        commit();
    }

    /** Fills the index anew from all live entries. Not while {@link #start} follows. */
    public void rebuild(Progress progress) {
        begin();
        fill(progress);
        commit();
    }

    /** Stops following; what was indexed so far is committed. */
    @Override
    public synchronized void close() {
        // Never interrupted: that would close the files under Lucene's hands.
        closing.countDown();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void follow() {
        Duration pause = IDLE;
        begin();
        while (!closed()) {
            try {
                round((done, total) -> {});
                boolean more = changes.await(position, IDLE);
                if (!more || System.nanoTime() - committedAt > COMMIT_AFTER.toNanos()) {
                    commit();
                }
                if (more) {
                    closing.await(SETTLE.toMillis(), TimeUnit.MILLISECONDS);
                }
                pause = IDLE;
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                if (closed()) {
                    break;
                }
                LOG.error(
                        "The search index fell behind; trying again in {} s", pause.toSeconds(), e);
                pause = recover(pause);
            }
        }
        commitAtEnd();
    }

    private Duration recover(Duration pause) {
        try {
            if (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                index.reopen();
                begin();
            }
        } catch (InterruptedException e) {
            closing.countDown();
        } catch (RuntimeException e) {
            LOG.error("The search index cannot be opened", e);
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void begin() {
        position = index.cursor();
        committed = position;
        useSynonyms();
    }

    private void useSynonyms() {
        index.use(settings.get("synonyms").orElse("").lines().toList());
    }

    /** Everything that the log holds beyond the position. */
    private void round(Progress progress) {
        long head = changes.head();
        if (position < 0 || position > head) {
            fill(progress);
        }
        long begin = position;
        while (position < head && !closed()) {
            List<Change> some = changes.after(position, BATCH);
            if (some.isEmpty()) {
                break;
            }
            apply(some);
            position = some.getLast().seq();
            if (System.nanoTime() - refreshed > REFRESH_AFTER.toNanos()) {
                refresh();
            }
            progress.at(position - begin, Math.max(head, position) - begin);
        }
        if (position > begin) {
            refresh();
        }
    }

    private void refresh() {
        index.refresh();
        refreshed = System.nanoTime();
    }

    private void apply(List<Change> some) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> kindsChanged = new HashSet<>();
        for (Change change : some) {
            switch (change.subject()) {
                case ENTRY -> changed.add(change.id());
                case KIND -> kindsChanged.add(change.id());
                case SETTING -> useSynonyms();
                case CHANNEL, ASSET -> {}
            }
        }
        if (!kindsChanged.isEmpty()) {
            kinds.reload();
            entries.eachLive(entry -> {
                if (kindsChanged.contains(entry.kind())) {
                    changed.add(entry.id());
                }
            });
        }
        List<String> ids = List.copyOf(changed);
        for (int from = 0; from < ids.size(); from += BATCH) {
            put(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
    }

    private void fill(Progress progress) {
        long head = changes.head();
        kinds.reload();
        index.clear();
        List<String> ids = new ArrayList<>();
        entries.liveNumbers().forEach((id, number) -> number.ifPresent(live -> ids.add(id)));
        for (int from = 0; from < ids.size() && !closed(); from += BATCH) {
            int to = Math.min(from + BATCH, ids.size());
            put(ids.subList(from, to));
            progress.at(to, ids.size());
        }
        if (!closed()) {
            refresh();
            position = head;
        }
    }

    /**
     * Reads the entries with their texts in a few statements; those that are not live leave the
     * index.
     */
    private void put(List<String> ids) {
        Map<String, LiveEntry> live = entries.live(ids);
        Map<String, String> texts = entries.plainTexts(live.keySet());
        Map<String, String> names = names(live.values());
        List<SearchDocument> documents = new ArrayList<>(live.size());
        for (LiveEntry entry : live.values()) {
            kinds.find(entry.kind())
                    .ifPresent(kind ->
                            documents.add(
                                    SearchDocument.of(entry, texts.get(entry.id()), kind, names)));
        }
        index.put(documents);
        Set<String> gone = new HashSet<>(ids);
        gone.removeAll(live.keySet());
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
    }

    /** Names of the profiles that any of the entries refer to, by id. */
    private Map<String, String> names(Collection<LiveEntry> referring) {
        Set<String> profiles = new HashSet<>();
        for (LiveEntry entry : referring) {
            List<Field> fields = kinds.find(entry.kind()).map(Kind::fields).orElse(List.of());
            for (Field field : fields) {
                if (SearchDocument.PROFILE.equals(field.kind())) {
                    profiles.addAll(entry.ids(field.name()));
                }
            }
        }
        Map<String, String> names = new HashMap<>();
        if (!profiles.isEmpty()) {
            entries.live(profiles)
                    .forEach((id, profile) ->
                            names.put(id, SearchDocument.withoutBracket(profile.title())));
        }
        return names;
    }

    private void commit() {
        committedAt = System.nanoTime();
        if (position != committed && position >= 0) {
            index.commit(position);
            committed = position;
        }
    }

    private void commitAtEnd() {
        try {
            commit();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The search index was not committed at the end; the next start brings it up to date",
                    e);
        }
    }
}

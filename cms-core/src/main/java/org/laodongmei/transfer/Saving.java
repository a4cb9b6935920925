package org.laodongmei.transfer;

import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.entry.Ids;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.kind.Problem;
import org.laodongmei.transfer.Listing.Wanted;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Index.Item;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.media.MediaFolder;
import org.laodongmei.transfer.read.FrontMatter;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Slugs;
import org.laodongmei.transfer.read.TextFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The second pass: every file is read and kept, many in one transaction, a bad one alone. */
final class Saving {

    private static final int BATCH = 200;
    private static final String BY = "import";
    private static final int LONGEST_TITLE = 200;

    private final Entries entries;
    private final DraftReader reader;
    private final MediaFolder media;
    private final Findings findings;

    final AtomicInteger added = new AtomicInteger();
    final AtomicInteger changed = new AtomicInteger();
    final AtomicInteger unchanged = new AtomicInteger();

    /**
     * @param unfinished whether it may go on without what is not there yet
     */
    private record Ready(Item item, Meta meta, Draft draft, boolean unfinished) {}

    Saving(Entries entries, DraftReader reader, MediaFolder media, Findings findings) {
        this.entries = entries;
        this.reader = reader;
        this.media = media;
        this.findings = findings;
    }

    /** Makes the topics that entries name and nobody has written, with nothing but a title. */
    void topics(Collection<Wanted> topics, Index index) {
        Map<String, Wanted> bySlug = new LinkedHashMap<>();
        for (Wanted topic : topics) {
            bySlug.merge(
                    Slugs.of(topic.name()), topic, (a, b) -> b.dated().isBefore(a.dated()) ? b : a);
        }
        List<Draft> drafts = new ArrayList<>();
        bySlug.forEach((slug, topic) -> drafts.add(simple(topic, slug)));
        if (drafts.isEmpty()) {
            return;
        }
        try {
            List<Saved> saved = entries.save(drafts, BY, "named by an entry");
            entries.publish(saved.stream().collect(Collectors.toMap(Saved::id, Saved::number)));
        } catch (InvalidEntry e) {
            findings.note(
                    "", 0, "topics that nobody has written cannot be made: " + e.getMessage());
            return;
        }
        for (Draft draft : drafts) {
            index.put("topic", draft.slug(), draft.id());
            findings.note(
                    bySlug.get(draft.slug()).file(),
                    0,
                    "topic '" + draft.title() + "' was not there and has been made");
        }
    }

    private static Draft simple(Wanted topic, String slug) {
        String title =
                topic.name().length() > LONGEST_TITLE
                        ? topic.name().substring(0, LONGEST_TITLE)
                        : topic.name();
        return new Draft(
                Ids.derived("topic", slug, topic.dated()),
                "topic",
                slug,
                title,
                "",
                "",
                null,
                List.of(),
                List.of(),
                topic.dated(),
                "",
                "",
                null,
                Map.of());
    }

    void all(List<Item> items, Workers workers) {
        Set<String> paired =
                items.stream().filter(Item::newer).map(Item::id).collect(Collectors.toSet());
        List<Item> single = items.stream().filter(item -> !paired.contains(item.id())).toList();
        Collection<List<Item>> pairs =
                items.stream()
                        .filter(item -> paired.contains(item.id()))
                        .collect(Collectors.groupingBy(Item::id))
                        .values();
        workers.each("entries", single, BATCH, this::take);
        pairs.forEach(this::read);
        List<Item> awaiting =
                single.stream().filter(item -> media.isAwaitedBy(item.source())).toList();
        workers.each("pictures and files", media.named(), 1, media::take);
        workers.each("entries with pictures", awaiting, BATCH, this::takeAtLast);
        pairs.forEach(this::pair);
    }

    /** Keeps the entries all of whose files are taken. */
    private void take(List<Item> items) {
        List<Ready> ready = read(items);
        ready.removeIf(this::isAwaiting);
        save(different(ready));
    }

    private boolean isAwaiting(Ready one) {
        return media.isAwaitedBy(one.item().source());
    }

    /** Keeps entries after all files were taken. */
    private void takeAtLast(List<Item> items) {
        save(different(readAtLast(items)));
    }

    /** Refuses those that somebody changed since they were read first. */
    private List<Ready> readAtLast(List<Item> items) {
        List<Ready> ready = read(items);
        for (Ready one : ready) {
            if (isAwaiting(one)) {
                findings.refuse(
                        one.item().source().name(),
                        0,
                        "was changed during the import; import it again");
            }
        }
        ready.removeIf(this::isAwaiting);
        return ready;
    }

    private List<Ready> read(List<Item> items) {
        List<Ready> ready = new ArrayList<>(items.size());
        for (Item item : items) {
            try {
                String text = TextFile.read(item.source().file()).text();
                Meta meta = new Meta(item.source(), FrontMatter.parse(text));
                ready.add(new Ready(item, meta, reader.read(item, meta), meta.isUnfinished()));
            } catch (NotTaken e) {
                findings.refuse(item.source().name(), e);
            } catch (IOException e) {
                findings.refuse(item.source().name(), 0, "cannot be read");
            }
        }
        return ready;
    }

    /** Passes over what stands as it is, which spares it the rendering. */
    private List<Ready> different(List<Ready> ready) {
        List<String> ids = ready.stream().map(one -> one.draft().id()).toList();
        Map<String, Draft> newest = entries.drafts(ids);
        Map<String, Draft> live = newest.isEmpty() ? Map.of() : entries.liveDrafts(newest.keySet());
        List<Ready> different = new ArrayList<>();
        for (Ready one : ready) {
            String id = one.draft().id();
            boolean stands =
                    one.draft().equals(newest.get(id))
                            && (one.item().draft() || one.draft().equals(live.get(id)));
            if (stands) {
                unchanged.incrementAndGet();
            } else {
                different.add(one);
            }
        }
        return different;
    }

    private void save(List<Ready> ready) {
        Map<Boolean, List<Ready>> all =
                ready.stream().collect(Collectors.partitioningBy(Ready::unfinished));
        all.forEach((unfinished, some) -> save(some, unfinished));
    }

    private void save(List<Ready> ready, boolean unfinished) {
        if (ready.isEmpty()) {
            return;
        }
        List<Saved> saved;
        try {
            List<Draft> drafts = ready.stream().map(Ready::draft).toList();
            saved = entries.save(drafts, BY, "imported", unfinished);
        } catch (InvalidEntry e) {
            if (ready.size() == 1) {
                refuse(ready.getFirst(), e);
            } else {
                ready.forEach(one -> save(List.of(one), unfinished));
            }
            return;
        }
        Map<String, Integer> live = new HashMap<>();
        for (int i = 0; i < saved.size(); i++) {
            count(saved.get(i));
            if (!ready.get(i).item().draft()) {
                live.put(saved.get(i).id(), saved.get(i).number());
            }
        }
        if (!live.isEmpty()) {
            entries.publish(live);
        }
    }

    private void count(Saved saved) {
        (!saved.changed() ? unchanged : saved.number() == 1 ? added : changed).incrementAndGet();
    }

    private void refuse(Ready one, InvalidEntry e) {
        for (Problem problem : e.problems()) {
            findings.refuse(
                    one.item().source().name(),
                    problem.field().equals("body")
                            ? one.meta().bodyLine()
                            : one.meta().line(problem.field()),
                    problem.field() + ": " + problem.message());
        }
    }

    /** What is live and the draft that is newer, in this order, unless they stand so already. */
    private void pair(List<Item> liveAndDraft) {
        List<Ready> ready = readAtLast(liveAndDraft);
        if (ready.size() < 2) {
            save(ready);
            return;
        }
        Ready live = ready.getFirst();
        Ready draft = ready.getLast();
        String id = draft.item().id();
        boolean liveStands = live.draft().equals(entries.liveDrafts(List.of(id)).get(id));
        boolean draftStands = draft.draft().equals(entries.drafts(List.of(id)).get(id));
        if (liveStands && draftStands) {
            unchanged.incrementAndGet();
            return;
        }
        if (!liveStands) {
            save(List.of(live));
        }
        save(List.of(draft));
    }
}

package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Ids;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Index.Item;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.folder.Scan.Source;
import org.laodongmei.transfer.read.FrontMatter;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.TextFile;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first pass: which entry each file will be, so that a link can name one that comes later. */
final class Listing {

    private static final int BATCH = 500;
    private static final String NEWER = ".draft.md";

    private final Entries entries;
    private final Index index;
    private final ChannelNames channels;
    private final Findings findings;
    private final ZoneId zone;

    private final Map<String, Item> byAddress = new HashMap<>();
    private final Map<String, Item> byId = new HashMap<>();

    /** What the first pass reads of a file. */
    private record Header(
            Source source,
            String slug,
            boolean slugMade,
            Optional<String> id,
            @Nullable Instant dated,
            boolean draft,
            Optional<String> channel,
            List<String> topics,
            List<String> addresses) {

        String address() {
            return source.kind().name() + '/' + slug;
        }

        Header withSlug(String other) {
            return new Header(source, other, false, id, dated, draft, channel, topics, addresses);
        }
    }

    /**
     * A topic that entries name.
     *
     * @param dated the earliest date of those that do
     * @param file the first of them
     */
    record Wanted(String name, Instant dated, String file) {}

    Listing(Entries entries, Index index, ChannelNames channels, Findings findings, ZoneId zone) {
        this.entries = entries;
        this.index = index;
        this.channels = channels;
        this.findings = findings;
        this.zone = zone;
    }

    /**
     * Reads every file's head, fills the index, makes missing channels; answers the items and the
     * missing topics.
     */
    List<Item> items(List<Source> sources, Workers workers, Map<String, Wanted> topics) {
        @Nullable Header[] headers = new Header[sources.size()];
        List<Integer> places = IntStream.range(0, headers.length).boxed().toList();
        workers.each(
                "reading",
                places,
                BATCH,
                batch -> batch.forEach(i -> headers[i] = header(sources.get(i))));
        List<Header> all = dated(Arrays.stream(headers).filter(Objects::nonNull).toList());
        List<Item> items = new ArrayList<>();
        // Who is here already keeps what it has; then the new ones; then drafts beside what is
        // live.
        List<List<Header>> turns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Header header : all) {
            boolean here = index.id(header.source().kind().name(), header.slug()).isPresent();
            turns.get(header.source().name().endsWith(NEWER) ? 2 : here ? 0 : 1).add(header);
        }
        turns.forEach(turn -> turn.forEach(header -> item(header).ifPresent(items::add)));
        Map<String, String> channelNames = new LinkedHashMap<>();
        for (Header header : all) {
            header.channel()
                    .ifPresent(name -> channelNames.putIfAbsent(name, header.source().name()));
            for (String topic : header.topics()) {
                Wanted wanted =
                        new Wanted(
                                topic,
                                Objects.requireNonNull(header.dated()),
                                header.source().name());
                topics.merge(topic, wanted, (a, b) -> b.dated().isBefore(a.dated()) ? b : a);
            }
        }
        topics.keySet().removeIf(topic -> index.topic(topic).isPresent());
        channels.resolve(channelNames);
        return items;
    }

    private @Nullable Header header(Source source) {
        try {
            TextFile file = TextFile.read(source.file());
            if (file.gb18030()) {
                findings.note(source.name(), 0, "was not UTF-8, has been read as GB18030");
            }
            Meta meta = new Meta(source, FrontMatter.parse(file.text()));
            meta.title();
            return new Header(
                    source,
                    meta.slug(),
                    meta.isSlugMade(),
                    meta.id(),
                    meta.dated(zone).orElse(null),
                    meta.draft(),
                    channels.named(meta),
                    meta.topics(),
                    meta.addresses());
        } catch (NotTaken e) {
            findings.refuse(source.name(), e);
        } catch (IOException e) {
            findings.refuse(source.name(), 0, "cannot be read");
        }
        return null;
    }

    /** A file without a date keeps the one its entry has, and else gets that of its last change. */
    private List<Header> dated(List<Header> headers) {
        Map<Header, String> ids = new HashMap<>();
        for (Header header : headers) {
            if (header.dated() == null) {
                index.id(header.source().kind().name(), header.slug())
                        .ifPresent(id -> ids.put(header, id));
            }
        }
        Map<String, Draft> drafts = ids.isEmpty() ? Map.of() : entries.drafts(ids.values());
        return headers.stream()
                .map(header ->
                        header.dated() != null
                                ? header
                                : dated(header, drafts.get(ids.getOrDefault(header, ""))))
                .toList();
    }

    private Header dated(Header header, @Nullable Draft before) {
        Instant dated = before == null ? changed(header.source()) : before.dated();
        findings.note(
                header.source().name(),
                1,
                "no date; " + (before == null ? "that of the file" : "kept") + ": " + dated);
        return new Header(
                header.source(),
                header.slug(),
                header.slugMade(),
                header.id(),
                dated,
                header.draft(),
                header.channel(),
                header.topics(),
                header.addresses());
    }

    private static Instant changed(Source source) {
        try {
            return Instant.ofEpochMilli(Files.getLastModifiedTime(source.file()).toMillis());
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private Optional<Item> item(Header header) {
        Source source = header.source();
        Item before = byAddress.get(header.address());
        if (before != null && source.name().endsWith(NEWER) && header.draft() && !before.draft()) {
            return Optional.of(
                    new Item(
                            source,
                            header.slug(),
                            before.id(),
                            Objects.requireNonNull(header.dated()),
                            true,
                            true));
        }
        if (before != null && header.slugMade()) {
            return item(
                    header.withSlug(
                            header.slug()
                                    + '-'
                                    + Integer.toHexString(source.base().hashCode() & 0xFFFFF)));
        }
        if (before != null) {
            findings.refuse(
                    source.name(),
                    0,
                    before.source().name() + " has the slug '" + header.slug() + "' already");
            return Optional.empty();
        }
        Instant dated = Objects.requireNonNull(header.dated());
        Item item =
                new Item(source, header.slug(), id(header, dated), dated, header.draft(), false);
        byAddress.put(header.address(), item);
        byId.put(item.id(), item);
        index.add(item, header.addresses());
        return Optional.of(item);
    }

    private String id(Header header, Instant dated) {
        String kind = header.source().kind().name();
        Optional<String> existing =
                index.id(kind, header.slug()).filter(id -> !byId.containsKey(id));
        String claimed = header.id().orElse("");
        if (existing.isPresent()) {
            if (!claimed.isEmpty() && !claimed.equals(existing.get())) {
                findings.note(
                        header.source().name(),
                        1,
                        "the entry is here with the id " + existing.get() + ", kept");
            }
            return existing.get();
        }
        if (claimed.isEmpty() || byId.containsKey(claimed)) {
            if (!claimed.isEmpty()) {
                String other = byId.get(claimed).source().name();
                findings.note(
                        header.source().name(),
                        1,
                        "its id stands in " + other + " too; it gets another");
            }
            return Ids.derived(kind, header.slug(), dated);
        }
        return claimed;
    }
}

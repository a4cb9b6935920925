package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.library.Inventory.Kept;
import org.laodongmei.setting.Settings;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.media.Gatherings;
import org.laodongmei.transfer.media.MediaList;
import org.laodongmei.transfer.packed.Destination;
import org.laodongmei.transfer.write.EntryText;
import org.laodongmei.transfer.write.EntryText.Place;
import org.laodongmei.transfer.write.MediaNames;
import org.laodongmei.transfer.write.SiteText;
import org.laodongmei.transfer.write.YamlWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the site as a folder in our own layout, or a zip of one, which {@link Import} takes back
 * without loss: the same entries with their ids, dates and live state, the same files byte for
 * byte. Exporting the same site again gives the same bytes.
 *
 * <p>An entry with a draft that is newer than what readers see has two files: {@code slug.md} and
 * {@code slug.draft.md}. Files lie in {@code media/} with lists of what the office says of them,
 * its notes of consent too: an export is for the office and not for readers. Older revisions stay
 * behind; they are a matter of backup.
 */
public final class Export {

    private static final int BATCH = 200;

    private final Entries entries;
    private final Kinds kinds;
    private final Channels channels;
    private final Assets assets;
    private final Inventory inventory;
    private final Settings settings;

    public Export(
            Entries entries,
            Kinds kinds,
            Channels channels,
            Assets assets,
            Inventory inventory,
            Settings settings) {
        this.entries = entries;
        this.kinds = kinds;
        this.channels = channels;
        this.assets = assets;
        this.inventory = inventory;
        this.settings = settings;
    }

    /** How much was written. */
    public record Written(int entries, int drafts, int assets) {}

    /**
     * Exports the site.
     *
     * @param target a folder that is new or empty, or the name of a {@code .zip} that is not there
     * @throws FileSystemException if there is something
     */
    public Written to(Path target, Progress progress) throws IOException {
        try (Destination destination = Destination.at(target)) {
            Written written = new Run(destination).write(progress);
            destination.finish();
            return written;
        }
    }

    private final class Run implements EntryText.Targets {

        private final Destination destination;
        private final Set<String> texts = new HashSet<>();
        private final Map<String, Place> places = new HashMap<>();
        private final Map<String, Optional<String>> media = new TreeMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Set<String> mediaNames = new HashSet<>();
        private final EntryText text = new EntryText(this, SiteReader.zone(settings), Meta.NAMES);
        private int drafts;

        Run(Destination destination) {
            this.destination = destination;
            entries.addresses()
                    .forEach((address, id) ->
                            places.put(
                                    id,
                                    new Place(
                                            address.kind(),
                                            folderOf(address.kind()),
                                            address.slug())));
        }

        private String folderOf(String kind) {
            return kinds.find(kind).map(Kind::route).orElse(kind);
        }

        Written write(Progress progress) throws IOException {
            site();
            Map<String, Optional<Integer>> live = entries.liveNumbers();
            List<String> ids = new ArrayList<>(live.keySet());
            for (int i = 0; i < ids.size(); i += BATCH) {
                progress.at("entries", i, ids.size());
                List<String> batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
                Map<String, Draft> newest = entries.drafts(batch);
                Map<String, Draft> published = entries.liveDrafts(batch);
                for (String id : batch) {
                    entry(newest.get(id), published.get(id));
                }
            }
            progress.at("entries", ids.size(), ids.size());
            return new Written(ids.size(), drafts, media(progress));
        }

        private void site() throws IOException {
            put(
                    "site.yaml",
                    SiteText.of(
                            settings.get("site").orElse("{}"),
                            channels.all(),
                            entries.chosenTagAddresses()));
            for (var kind : kinds.definitions().entrySet()) {
                put("kinds/" + kind.getKey() + ".yaml", kind.getValue());
            }
            Optional<String> synonyms = settings.get("synonyms");
            if (synonyms.isPresent()) {
                put("synonyms.txt", synonyms.get());
            }
            Optional<String> words = settings.get("words");
            if (words.isPresent()) {
                put(SiteReader.WORDS, SiteText.of(words.get()));
            }
            for (String name : settings.names("campaign:")) {
                put(
                        "campaigns/" + name.substring("campaign:".length()) + ".yaml",
                        settings.get(name).orElse(""));
            }
        }

        private void entry(Draft newest, @Nullable Draft live) throws IOException {
            Kind kind = kinds.find(newest.kind()).orElse(null);
            String route = folderOf(newest.kind());
            String path = route + '/' + newest.slug();
            Draft first = live == null ? newest : live;
            put(path + ".md", text.of(first, kind, route, live == null, true));
            drafts += live == null ? 1 : 0;
            if (live != null && !live.equals(newest)) {
                String beside = path + ".draft.md";
                for (int i = 2; isTaken(route, beside.substring(route.length() + 1)); i++) {
                    beside = path + '.' + i + ".draft.md";
                }
                put(beside, text.of(newest, kind, route, true, false));
                drafts++;
            }
        }

        /** Whether an entry has the file's name as its slug. */
        private boolean isTaken(String route, String name) {
            String slug = name.substring(0, name.length() - ".md".length());
            return texts.contains(route + '/' + name)
                    || places.values().stream()
                            .anyMatch(place ->
                                    place.folder().equals(route) && place.slug().equals(slug));
        }

        private int media(Progress progress) throws IOException {
            MediaList list = new MediaList(this::asset);
            int written = 0;
            for (List<Asset> some = assets.after("", BATCH); !some.isEmpty(); ) {
                Map<String, Kept> said = inventory.of(some.stream().map(Asset::sha256).toList());
                for (Asset asset : some) {
                    progress.at("files", written++, written);
                    String name = asset(asset.sha256()).orElseThrow();
                    destination.copy("media/" + name, assets.original(asset));
                    Kept kept = said.get(asset.sha256());
                    if (kept != null && list.add(asset, name, kept)) {
                        put(list.name(), list.end());
                    }
                }
                some = assets.after(some.getLast().sha256(), BATCH);
            }
            if (!list.isEmpty()) {
                put(list.name(), list.end());
            }
            SequencedMap<String, Instant> collections = inventory.collections();
            if (!collections.isEmpty()) {
                put(Gatherings.FILE, YamlWriter.write(Gatherings.of(collections)));
            }
            return written;
        }

        private void put(String name, String content) throws IOException {
            texts.add(name);
            // A lone half of a character, which no encoding knows, becomes a question mark.
            destination.put(name, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Place> entry(String id) {
            return Optional.ofNullable(places.get(id));
        }

        @Override
        public Optional<String> asset(String sha256) {
            // One that took another's place goes by its own name, whatever name asks for it.
            return media.computeIfAbsent(
                    sha256,
                    sha ->
                            assets.find(sha)
                                    .map(asset ->
                                            names.computeIfAbsent(
                                                    asset.sha256(), _ -> name(asset))));
        }

        private String name(Asset asset) {
            String name = MediaNames.of(asset.sha256(), asset.name());
            if (!mediaNames.add(name.toLowerCase(Locale.ROOT))) {
                name = asset.sha256() + '-' + name;
                mediaNames.add(name.toLowerCase(Locale.ROOT));
            }
            return name;
        }
    }
}

package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.kind.InvalidKind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.setting.Settings;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.Slugs;
import org.laodongmei.transfer.read.TextFile;
import org.laodongmei.transfer.read.YamlText;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.campaign.InvalidCampaign;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what a folder says about the site as a whole: its kinds, site.yaml, synonyms, words and
 * campaigns.
 */
final class SiteReader {

    static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the office's lists of words are, from the folder. */
    static final String WORDS = "words.yaml";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHANNELS = 500;
    private static final int DEEPEST_CHANNEL = 5;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CAMPAIGN_SLUG = 70;

    private final Layout layout;
    private final Kinds kinds;
    private final Channels channels;
    private final Entries entries;
    private final Settings settings;
    private final Findings findings;

    SiteReader(
            Layout layout,
            Kinds kinds,
            Channels channels,
            Entries entries,
            Settings settings,
            Findings findings) {
        this.layout = layout;
        this.entries = entries;
        this.kinds = kinds;
        this.channels = channels;
        this.settings = settings;
        this.findings = findings;
    }

    /** Takes all of it. Kinds come first, because files are told apart by them. */
    void read() throws IOException {
        each(
                "kinds",
                "yaml",
                (file, text) -> {
                    try {
                        kinds.define(text);
                    } catch (InvalidKind e) {
                        throw new NotTaken(0, String.valueOf(e.getMessage()));
                    }
                });
        take(layout.content().resolve("site.yaml"), this::site);
        take(
                layout.content().resolve("synonyms.txt"),
                (file, text) -> settings.put("synonyms", text));
        take(layout.content().resolve(WORDS), this::words);
        each("campaigns", "yaml", this::campaign);
    }

    /** One that cannot be used is kept as it is, lest a folder come back poorer, and told of. */
    private void campaign(Path file, String text) throws NotTaken {
        Map<String, Integer> lines = new HashMap<>();
        YamlText.read(text, 1, lines);
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!Slugs.isSlug(name) || name.length() > LONGEST_CAMPAIGN_SLUG) {
            throw new NotTaken(
                    0, "a campaign's file is named by its slug: small letters, digits and hyphens");
        }
        settings.put("campaign:" + name, text);
        try {
            Declarations.check(name, text, zone(settings), Instant.EPOCH);
        } catch (InvalidCampaign e) {
            for (InvalidCampaign.Problem problem : e.problems()) {
                findings.note(
                        layout.name(file),
                        lines.getOrDefault(problem.field(), 1),
                        "the campaign has no page: " + problem.field() + " " + problem.message());
            }
        }
    }

    /** The office's lists of words; a list may be a text of lines, or a list of texts. */
    private void words(Path file, String text) throws NotTaken {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, String> lists = new LinkedHashMap<>();
        for (var each : YamlText.read(text, 1, lines).entrySet()) {
            Object value = each.getValue();
            List<?> texts = value instanceof List<?> list ? list : Collections.singletonList(value);
            List<String> words = texts.stream().map(Plain::text).filter(Objects::nonNull).toList();
            if (words.size() < texts.size() && !Plain.isNothing(value)) {
                throw new NotTaken(
                        lines.getOrDefault(each.getKey(), 1),
                        each.getKey() + " must be text, a word a line");
            }
            lists.put(each.getKey(), String.join("\n", words));
        }
        settings.put("words", JSON.writeValueAsString(lists));
    }

    /** The zone of dates without an offset. */
    static ZoneId zone(Settings settings) {
        String json = settings.get("site").orElse("{}");
        String name = JSON.readTree(json).path("timezone").asString("");
        try {
            return name.isEmpty() ? DEFAULT_ZONE : ZoneId.of(name);
        } catch (DateTimeException e) {
            return DEFAULT_ZONE;
        }
    }

    private interface Taker {
        void take(Path file, String text) throws NotTaken;
    }

    private void each(String folder, String ending, Taker taker) throws IOException {
        Path path = layout.content().resolve(folder);
        if (Files.isDirectory(path)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(path)) {
                files =
                        all.filter(file -> file.getFileName().toString().endsWith("." + ending))
                                .filter(file -> !file.getFileName().toString().startsWith("."))
                                .sorted()
                                .toList();
            }
            for (Path file : files) {
                take(file, taker);
            }
        }
    }

    private void take(Path file, Taker taker) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (!file.toRealPath().startsWith(layout.root())) {
                throw new NotTaken(0, "a symbolic link that leads out of the folder");
            }
            taker.take(file, TextFile.read(file).text());
        } catch (NotTaken e) {
            findings.refuse(layout.name(file), e);
        } catch (IllegalArgumentException e) {
            findings.refuse(layout.name(file), 0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            findings.refuse(layout.name(file), 0, "cannot be read");
        }
    }

    private void site(Path file, String text) throws NotTaken {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, @Nullable Object> site = YamlText.read(text, 1, lines);
        Object tree = site.remove("channels");
        Object tags = site.remove("tags");
        String zone = Plain.text(site.get("timezone"));
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.note(
                    layout.name(file),
                    lines.getOrDefault("timezone", 1),
                    "there is no time zone " + zone);
        }
        settings.put("site", JSON.writeValueAsString(Plain.json(site)));
        if (tree != null) {
            List<Channel> list = new ArrayList<>();
            new Tree(layout.name(file), lines, list).add(tree, null, "channels", 1);
            try {
                channels.arrange(list);
            } catch (IllegalArgumentException e) {
                findings.refuse(
                        layout.name(file),
                        lines.getOrDefault("channels", 1),
                        String.valueOf(e.getMessage()));
            }
        }
        if (tags != null) {
            try {
                tags(tags);
            } catch (NotTaken e) {
                findings.refuse(layout.name(file), lines.getOrDefault("tags", 1), e.reason());
            }
        }
    }

    private void tags(Object yaml) throws NotTaken {
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new NotTaken(0, "tags must be a mapping of a tag's name to its address");
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        map.forEach((name, slug) ->
                chosen.put(String.valueOf(name), Objects.requireNonNullElse(Plain.text(slug), "")));
        try {
            entries.chooseTagAddresses(chosen);
        } catch (InvalidEntry e) {
            throw new NotTaken(0, e.problems().getFirst().message());
        }
    }

    /** Reads the tree of channels; one that is not well formed is refused with all below it. */
    private final class Tree {

        private final String file;
        private final Map<String, Integer> lines;
        private final List<Channel> list;
        private final Set<String> slugs = new HashSet<>();

        Tree(String file, Map<String, Integer> lines, List<Channel> list) {
            this.file = file;
            this.lines = lines;
            this.list = list;
        }

        void add(Object yaml, @Nullable String parent, String place, int depth) {
            if (!(yaml instanceof List<?> items)) {
                findings.refuse(file, lines.getOrDefault(place, 1), place + " must be a list");
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                String at = place + '[' + i + ']';
                try {
                    channel(items.get(i), parent, at, depth);
                } catch (NotTaken e) {
                    findings.refuse(file, lines.getOrDefault(at, 1), at + ": " + e.reason());
                }
            }
        }

        private void channel(
                @Nullable Object yaml, @Nullable String parent, String place, int depth)
                throws NotTaken {
            if (!(yaml instanceof Map<?, ?> map)) {
                throw new NotTaken(0, "a channel is a mapping with slug and name");
            }
            String name = text(map, "name");
            String slug = map.get("slug") == null ? Slugs.of(name) : text(map, "slug");
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new NotTaken(
                        0, "a channel needs a name of at most " + LONGEST_NAME + " characters");
            }
            if (!Slugs.isSlug(slug) || slug.length() > LONGEST_NAME) {
                throw new NotTaken(
                        0, "'" + slug + "' is no slug: small letters, digits and hyphens");
            }
            if (!slugs.add(slug)) {
                throw new NotTaken(0, "the channel '" + slug + "' stands twice");
            }
            if (depth > DEEPEST_CHANNEL || list.size() == MOST_CHANNELS) {
                throw new NotTaken(
                        0, "at most " + MOST_CHANNELS + " channels, " + DEEPEST_CHANNEL + " deep");
            }
            list.add(
                    new Channel(
                            slug,
                            parent,
                            name,
                            text(map, "description"),
                            keywords(map),
                            text(map, "type")));
            if (map.get("children") instanceof Object children) {
                add(children, slug, place + ".children", depth + 1);
            }
        }

        private static String text(Map<?, ?> map, String name) throws NotTaken {
            Object value = map.get(name);
            String text = Plain.text(value);
            if (text == null && Plain.json(value) != null) {
                throw new NotTaken(0, name + " must be text");
            }
            return text == null ? "" : text;
        }

        private static List<String> keywords(Map<?, ?> map) throws NotTaken {
            if (!(map.get("keywords") instanceof List<?> list)) {
                String text = text(map, "keywords");
                return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*[,，、]\\s*"));
            }
            return list.stream()
                    .map(Plain::text)
                    .filter(word -> word != null)
                    .map(String::valueOf)
                    .toList();
        }
    }
}

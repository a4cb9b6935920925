package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.Samples;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.CampaignReader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * A data folder whose content comes in by the front doors, and whose pages are read as readers get
 * them.
 */
final class TestSite implements AutoCloseable {

    static final String BASE = "https://site.example";

    final Path data;
    final Database database;
    final Changes changes;
    final Kinds kinds;
    final Channels channels;
    final Settings settings;
    final Assets assets;
    final Library library;
    final Entries entries;
    Instant now = Instant.parse("2020-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private @Nullable Publisher publisher;
    private @Nullable Campaign campaign;

    TestSite(Path data) {
        this.data = data;
        this.database = Database.open(data);
        this.changes = new Changes(database, clock);
        this.kinds = new Kinds(database, changes);
        this.channels = new Channels(database, changes);
        this.settings = new Settings(database, changes);
        this.assets = new Assets(database, changes, data, clock, ZoneId.of("Asia/Shanghai"));
        this.library = new Library(database, changes, new Audit(database, clock), assets);
        this.entries = new Entries(database, changes, kinds, channels, new Markdown(), clock);
    }

    /** Saves and makes live. */
    void live(Piece... pieces) {
        now = now.plusSeconds(1);
        Map<String, Integer> numbers = new HashMap<>();
        entries.save(Arrays.stream(pieces).map(Piece::draft).toList(), "test", "")
                .forEach(saved -> numbers.put(saved.id(), saved.number()));
        entries.publish(numbers);
    }

    /** Saves without making live. */
    void draft(Piece piece) {
        now = now.plusSeconds(1);
        entries.save(List.of(piece.draft()), "test", "");
    }

    void withdraw(Piece piece) {
        entries.withdraw(List.of(piece.id));
    }

    /** Makes channels of {@code slug name} or {@code slug name parent}, in that order. */
    void channels(String... all) {
        channels.arrange(Arrays.stream(all).map(TestSite::channel).toList());
    }

    private static Channel channel(String words) {
        String[] parts = words.split(" ");
        return new Channel(
                parts[0],
                parts.length > 2 ? parts[2] : null,
                parts[1],
                parts[1] + "的内容",
                List.of(parts[1]),
                "工作动态");
    }

    void settings(String json) {
        settings.put("site", json);
    }

    /** A picture of four plain quarters in shades of that colour. */
    Asset picture(int rgb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            g.setColor(new Color(rgb ^ i * 0x303030));
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, width, height);
        }
        g.dispose();
        try {
            Path file = Files.createTempFile("picture", ".jpg");
            ImageIO.write(image, "jpeg", file.toFile());
            Asset asset =
                    assets.add(file, "picture-" + Integer.toHexString(rgb) + ".jpg", Note.NONE);
            Files.delete(file);
            return asset;
        } catch (IOException | UnusableMedia e) {
            throw new AssertionError(e);
        }
    }

    /** A film of so many seconds. */
    Asset film(int seconds) {
        try {
            Path file = Files.createTempFile("film", ".mp4");
            Files.write(file, Samples.film(320, 180, seconds, false));
            Asset asset = assets.add(file, "film-" + seconds + ".mp4", Note.NONE);
            Files.delete(file);
            return asset;
        } catch (IOException | UnusableMedia e) {
            throw new AssertionError(e);
        }
    }

    Publisher publisher() {
        if (publisher == null) {
            publisher = open(data.resolve("site"));
        }
        return publisher;
    }

    /** Declares a campaign without a ballot, in which those stand, as {@code route/slug}. */
    void campaign(String... candidates) {
        String yaml = "title: 点赞\ndays: 30\nrules: [每人一个赞。]\ncandidates: " + List.of(candidates);
        campaign = CampaignReader.read("likes", yaml, ZoneId.of("Asia/Shanghai"), now);
        settings.put("campaign:likes", yaml);
    }

    private List<Contest> contests() {
        Campaign held = campaign;
        return held == null
                ? List.of()
                : List.of(
                        new Contest(
                                held,
                                List.of(),
                                () -> {
                                    throw new AssertionError(held + " has no result yet");
                                }));
    }

    private Publisher open(Path folder) {
        Kinds own = new Kinds(database, changes);
        Publisher.Rooms rooms =
                new Publisher.Rooms(
                        entries,
                        channels,
                        own,
                        assets,
                        settings,
                        new Markdown(),
                        changes,
                        this::contests,
                        Dress.OURS);
        return Publisher.open(folder, rooms, BASE, clock).orElseThrow();
    }

    Publisher.Result publish() {
        return publisher().publish(Progress.NONE);
    }

    /** Ends the publisher in good order; the next publish is another process's. */
    void restart() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    Path folder() {
        return data.resolve("site/current");
    }

    Path file(String path) {
        return folder().resolve(path.endsWith("/") || path.isEmpty() ? path + "index.html" : path);
    }

    boolean has(String path) {
        return Files.exists(file(path));
    }

    /** The text of a file of the site; a path that ends in a slash is a page. */
    String page(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new AssertionError("not there: " + path, e);
        }
    }

    /** All files that readers are served, by path. */
    Map<String, byte[]> files() {
        return files(folder());
    }

    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> all = new TreeMap<>();
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> files = Files.walk(real)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.put(real.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    /** What a full build of the same database by another process would serve. */
    Map<String, byte[]> cleanBuild() {
        Path other = data.resolve("clean-" + now.toEpochMilli());
        try (Publisher fresh = open(other)) {
            fresh.publishAll(Progress.NONE);
        }
        return files(other.resolve("current"));
    }

    /** Fails unless what is served is byte for byte what a clean build would be. */
    void assertLikeCleanBuild() {
        Map<String, byte[]> expected = cleanBuild();
        Map<String, byte[]> served = files();
        assertThat(served.keySet().stream().filter(path -> !expected.containsKey(path)))
                .as("left over")
                .isEmpty();
        assertThat(expected.keySet().stream().filter(path -> !served.containsKey(path)))
                .as("missing")
                .isEmpty();
        expected.forEach((path, bytes) ->
                assertThat(Arrays.equals(served.get(path), bytes))
                        .as(() ->
                                path
                                        + " is not what a clean build makes:\n"
                                        + Difference.of(served.get(path), bytes))
                        .isTrue());
    }

    @Override
    public void close() {
        restart();
        database.close();
    }
}

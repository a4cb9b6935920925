package org.laodongmei.site;

import org.laodongmei.entry.Draft;
import org.laodongmei.media.Asset;
import org.laodongmei.media.UnusableMedia;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody who does to a site whatever may be done to it, in an order that a seed decides. */
final class RandomEditor {

    private static final List<String> KINDS =
            List.of(
                    "article", "article", "article", "article", "profile", "album", "video",
                    "topic", "job", "job");

    /** Some of them sound alike. */
    private static final List<String> TAGS = List.of("技能", "机能", "季能", "面点", "C++", "c", "劳模", "!");

    private static final List<String> CHANNELS =
            List.of("news 新闻", "craft 劳模工匠", "local 基层 news", "rights 维权", "far 远方 local");

    private final TestSite site;
    private final Random random;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Asset> pictures = new ArrayList<>();
    private final List<Asset> films = new ArrayList<>();

    /** Ids of entries that links may name before they are there. */
    private final List<Piece> promised = new ArrayList<>();

    private int number;

    RandomEditor(TestSite site, long seed) {
        this.site = site;
        this.random = new Random(seed);
    }

    void begin() {
        site.channels(CHANNELS.toArray(String[]::new));
        kind();
        site.settings("{\"pageSize\": 5, \"feedItems\": 4}");
        for (int i = 0; i < 3; i++) {
            pictures.add(site.picture(0x204060 * (i + 1), 640 - i * 200, 480));
        }
        films.add(site.film(1));
        films.add(site.film(2));
        for (int i = 0; i < 5; i++) {
            promised.add(sketch());
        }
        for (int i = 0; i < 20; i++) {
            create();
        }
    }

    boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    /** As many as may come between two publishes. */
    int someOperations() {
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            oneOperation();
        }
        return count;
    }

    void oneOperation() {
        Piece piece = any(pieces);
        // What touches every page is rare, lest it wipe away what the rest leaves behind.
        switch (chance(9) ? 15 + random.nextInt(4) : random.nextInt(16) - 1) {
            case 0, 1 -> create();
            case 2 -> site.live(piece.title("题目" + number++));
            case 3 ->
                    site.live(
                            piece.slug(
                                    "moved-" + random.nextInt(40) + "-" + piece.id.substring(30)));
            case 4 -> site.live(piece.tags(some(TAGS).toArray(String[]::new)));
            case 5 -> site.live(piece.dated(day()));
            case 6 -> site.live(piece.channel(channel()));
            case 7 -> site.live(piece.topics(topics()));
            case 8 -> site.live(piece.body(text()).summary(chance(2) ? "" : "摘要" + number++));
            case 9 -> site.live(piece.cover(chance(3) ? null : any(pictures).sha256()));
            case 10, 11 -> site.withdraw(piece);
            case 12 -> back(piece);
            case 13 ->
                    site.draft(
                            piece.title("草稿" + number++).tags(some(TAGS).toArray(String[]::new)));
            case 14 -> site.draft(piece.slug("draft-" + number++));
            case 15 -> channels();
            case 16 -> settings();
            case 17 -> media();
            case 18 -> kind();
            default -> site.live(fill(piece));
        }
    }

    private void create() {
        Piece piece = !promised.isEmpty() && chance(8) ? promised.removeFirst() : sketch();
        pieces.add(piece);
        site.live(fill(piece).body(text()));
    }

    private Piece sketch() {
        Piece piece = new Piece(any(KINDS), "e" + number++, day());
        return piece.channel(channel()).tags(some(TAGS).toArray(String[]::new)).topics(topics());
    }

    /** The kind's own fields. */
    private Piece fill(Piece piece) {
        return switch (piece.kind) {
            case "article" ->
                    piece.field("people", ids("profile"))
                            .field("kicker", "眉" + number)
                            .field("facts", List.of(Map.of("label", "数", "value", "" + number)));
            case "profile" ->
                    piece.field("ordinal", 1 + random.nextInt(9)).field("trade", "面点师" + number);
            case "album" ->
                    piece.field(
                            "images",
                            Stream.concat(some(pictures).stream(), Stream.of(pictures.getFirst()))
                                    .distinct()
                                    .map(this::image)
                                    .toList());
            case "video" ->
                    piece.field("transcript", text())
                            .field("duration", random.nextInt(500))
                            .field("video", "asset:" + any(films).sha256());
            case "topic" ->
                    piece.field("ordinal", 1 + random.nextInt(9))
                            .field("colour", chance(2) ? "pine" : "brick")
                            .field("sections", List.of(Map.of("title", "第一章", "entries", ids(""))));
            default ->
                    piece.field("salary", number + "元")
                            .field("person", any(pieces.isEmpty() ? promised : pieces).id);
        };
    }

    private Map<String, Object> image(Asset picture) {
        return Map.of(
                "asset", picture.sha256(), "alt", "图", "caption", "说明" + number, "credit", "");
    }

    private List<String> ids(String kind) {
        return some(pieces).stream()
                .filter(piece -> piece.kind.contains(kind))
                .map(piece -> piece.id)
                .toList();
    }

    /** Links to entries, live or not, to lists, to pictures, and away. */
    private String text() {
        String entry =
                "entry:"
                        + (chance(3) || pieces.isEmpty()
                                        ? any(promised.isEmpty() ? pieces : promised)
                                        : any(pieces))
                                .id;
        String asset = "asset:" + any(pictures).sha256();
        return switch (random.nextInt(7)) {
            case 0 -> "看[那一篇](" + entry + "#第二节)，还有[栏目](/channels/local/)。\n\n## 第二节\n\n" + number;
            case 1 -> "一段，[甲](" + entry + ")。\n\n![图](" + asset + " \"说明\")";
            case 2 ->
                    "<video src=\""
                            + asset
                            + "\"></video> [下载]("
                            + asset
                            + ")和[招聘](/jobs/)、[人](/people/)";
            case 3 -> "<video src=\"asset:" + any(films).sha256() + "\"></video>";
            case 4 -> "[外面](https://example.org/) ![外图](https://example.org/x.png)";
            default -> "平常的一段，" + number + "。";
        };
    }

    private void back(Piece piece) {
        Optional<Draft> newest =
                Optional.ofNullable(site.entries.drafts(List.of(piece.id)).get(piece.id));
        if (newest.isPresent()) {
            int revision = site.entries.save(List.of(newest.get()), "test", "").getFirst().number();
            site.entries.publish(
                    Map.of(piece.id, chance(2) ? revision : 1 + random.nextInt(revision)));
        }
    }

    private void channels() {
        List<String> all = new ArrayList<>(CHANNELS);
        if (chance(2)) {
            Collections.swap(all, 0, 1);
        }
        all.replaceAll(words -> chance(4) ? words.replaceFirst(" (\\S+)", " $1" + number) : words);
        site.channels(all.toArray(String[]::new));
    }

    private void settings() {
        site.now = site.now.plus(Duration.ofDays(random.nextInt(3)));
        site.settings(
                "{\"name\": \"站"
                        + random.nextInt(4)
                        + "\", \"pageSize\": "
                        + (5 + random.nextInt(3))
                        + ", \"feedItems\": "
                        + (1 + random.nextInt(6))
                        + (chance(2) ? ", \"timezone\": \"America/Lima\"" : "")
                        + (chance(2)
                                ? ", \"navigation\": [\"local\", {\"kind\": \"job\"}, {\"kind\": \"topic\"}]"
                                : "")
                        + (chance(2)
                                ? ", \"mourning\": {\"from\": \"2020-01-02T00:00:00+08:00\", \"until\": \"2020-01-06T00:00:00+08:00\"}"
                                : "")
                        + (chance(2)
                                ? ", \"home\": [{\"block\": \"lead\", \"entry\": \"articles/e7\"}, {\"block\": \"wall\"}]"
                                : "")
                        + "}");
    }

    private void media() {
        Asset picture = any(pictures);
        try {
            site.assets.setFocus(picture.sha256(), random.nextInt(101), random.nextInt(101));
        } catch (UnusableMedia e) {
            throw new AssertionError(e);
        }
        String still = chance(4) ? null : any(pictures).sha256();
        site.library.setPoster("test", any(films).sha256(), still);
        if (chance(3)) {
            pictures.add(site.picture(random.nextInt(0x1000000), 300 + random.nextInt(300), 300));
        }
    }

    private void kind() {
        site.kinds.define(
                "name: job\nroute: jobs\nlabel: 招聘"
                        + random.nextInt(3)
                        + "\nlist: table\ncolumns: [salary]\n"
                        + "fields:\n  - {name: salary, type: text, label: 薪"
                        + random.nextInt(3)
                        + "}\n"
                        + "  - {name: person, type: reference}\n");
    }

    private Piece[] topics() {
        return some(pieces).stream()
                .filter(piece -> piece.kind.equals("topic"))
                .limit(2)
                .toArray(Piece[]::new);
    }

    private String channel() {
        return chance(5) ? null : any(CHANNELS).split(" ")[0];
    }

    private String day() {
        return "20"
                + (17 + random.nextInt(3))
                + "-0"
                + (1 + random.nextInt(9))
                + "-1"
                + random.nextInt(10);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        Set<T> some = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0 && !list.isEmpty(); i--) {
            some.add(any(list));
        }
        return List.copyOf(some);
    }
}

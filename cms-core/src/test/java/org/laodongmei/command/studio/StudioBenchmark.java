package org.laodongmei.command.studio;

import org.laodongmei.command.RunningSite;
import org.laodongmei.command.Visitor;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Ids;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long lists and searches of the studio take with many entries and files. Not a test: run by
 * hand, {@code StudioBenchmark FOLDER [ENTRIES [ASSETS]]}; a folder that does not exist is filled.
 */
final class StudioBenchmark {

    private static final int BATCH = 1_000;
    private static final int ROUNDS = 60;
    private static final String[] WORDS =
            "工会 劳模 工匠 职工 车间 师傅 焊工 环卫 快递 送清凉 技能 竞赛 书屋 帮扶 维权 入会 安全 讲座 表彰 慰问".split(" ");

    private StudioBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        int assets = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
        Files.createDirectories(folder);
        try (RunningSite site = new RunningSite(folder)) {
            fill(site, entries, assets);
            measure(site, Visitor.of(site, Role.ADMINISTRATOR));
        }
        System.exit(0);
    }

    private static void fill(RunningSite site, int entries, int assets) {
        Random random = new Random(1);
        Entries door = site.room(Entries.class);
        for (int from = 0; from < entries; from += BATCH) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                drafts.add(draft(random, from + i));
            }
            Map<String, Integer> numbers = new HashMap<>();
            door.save(drafts, "benchmark", "")
                    .forEach(saved -> numbers.put(saved.id(), saved.number()));
            if (from % (2 * BATCH) == 0) {
                door.publish(numbers);
            }
        }
        site.room(Database.class)
                .write(tx -> {
                    for (int i = 0; i < assets; i++) {
                        tx.execute(
                                "insert into asset (sha256, name, type, bytes, width, height, millis, colour, focus_x, focus_y, credit, added_at, alt)"
                                        + " values (?, ?, 'image/jpeg', 1000, 1600, 1067, 0, '#808080', 50, 50, '', ?, ?)",
                                "%064x".formatted(i + 1),
                                words(random) + i + ".jpg",
                                1_500_000_000_000L + i,
                                words(random));
                    }
                    return null;
                });
    }

    private static String words(Random random) {
        return WORDS[random.nextInt(WORDS.length)]
                + WORDS[random.nextInt(WORDS.length)]
                + WORDS[random.nextInt(WORDS.length)];
    }

    private static Draft draft(Random random, int number) {
        String id = Ids.next();
        return new Draft(
                id,
                "article",
                "b" + number,
                words(random) + number,
                words(random),
                words(random) + "。" + words(random) + "。",
                random.nextBoolean() ? "news" : "craft",
                List.of(),
                List.of(),
                Instant.ofEpochSecond(1_500_000_000L + number * 600L),
                "",
                "",
                null,
                Map.of());
    }

    private static void measure(RunningSite site, Visitor admin) {
        for (String screen :
                List.of(
                        "/studio",
                        "/studio/entries",
                        "/studio/entries?order=title",
                        "/studio/entries?q=%E7%84%8A%E5%B7%A5",
                        "/studio/entries?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D",
                        "/studio/entries?channel=news&state=draft",
                        "/studio/media",
                        "/studio/media?q=%E7%84%8A%E5%B7%A5",
                        "/studio/media.json?q=%E6%B2%A1%E6%9C%89",
                        "/studio/find.json?q=hgbz",
                        "/studio/find.json?q=%E7%84%8A%E5%B7%A5",
                        "/studio/anything.json?q=hgjs",
                        "/studio/figures",
                        "/studio/review",
                        "/studio/calendar",
                        "/search/?q=%E7%84%8A%E5%B7%A5")) {
            admin.get(screen);
            double[] times = new double[ROUNDS];
            long before = site.statements();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                int status = admin.get(screen).statusCode();
                times[i] = (System.nanoTime() - start) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException(screen + " " + status);
                }
            }
            long statements = (site.statements() - before) / ROUNDS;
            Arrays.sort(times);
            System.out.printf(
                    "%-60s p50 %6.1f ms, p95 %6.1f ms, %d statements%n",
                    screen, times[ROUNDS / 2], times[ROUNDS * 95 / 100], statements);
        }
    }
}

package org.laodongmei.search;

import org.laodongmei.search.index.SearchDocument;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills an index from a made corpus and asks it questions: {@code SearchBenchmark CORPUS INDEX
 * [QUESTIONS]}. Run by hand or by the benchmark profile, never by the tests.
 */
final class SearchBenchmark {
    private static final int BATCH = 500;
    private static final List<String> TYPED =
            List.of(
                    "职工书屋",
                    "困难职工",
                    "金秋助学",
                    "劳动模范宣讲",
                    "环卫工人",
                    "货车司机 送清凉",
                    "工匠学院培训",
                    "集体协商",
                    "劳模",
                    "职工运动会",
                    "网上普法答题",
                    "627",
                    "gonghui",
                    "zhigongshuwu",
                    "jqzx",
                    "lmfc",
                    "困难职工帮扶 医院工会",
                    "\"送温暖慰问\"",
                    "快递员 -网约车司机",
                    "新就业形态劳动者入会",
                    "为高质量发展注入了新的动力",
                    "zhigonshuwu",
                    "职公书屋",
                    "技能竞赛 2019",
                    "工会",
                    "女职工权益保护得到了大家的一致好评",
                    "全市工会组织",
                    "县总工会联合举办职业技能竞赛");

    /**
     * Times of questions are of the thread's own work, so that a busy machine does not blur them.
     */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchBenchmark() {}

    private static long processTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    public static void main(String[] arguments) throws IOException {
        List<SearchDocument> documents = read(Path.of(arguments[0]));
        int questions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4_000;
        try (SearchIndex index =
                SearchIndex.open(
                        Path.of(arguments[1]),
                        List.of("劳模,劳动模范"),
                        ZoneId.of("Asia/Shanghai"),
                        InstantSource.system())) {
            long start = System.nanoTime();
            long cpu = processTime();
            boolean filled = index.size() == documents.size();
            for (int from = 0; from < documents.size() && !filled; from += BATCH) {
                index.put(documents.subList(from, Math.min(from + BATCH, documents.size())));
            }
            double put = millis(start);
            index.commit(documents.size());
            index.refresh();
            System.out.printf(
                    "filled: %,d documents, put %.0f ms, with commit %.0f ms, processor %.0f ms%n",
                    index.size(), put, millis(start), (processTime() - cpu) / 1e6);
            List<String> asked = questions(documents, questions);
            documents.clear();
            ask(index, asked.subList(0, asked.size() / 2));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            report("search", ask(index, asked));
            for (String typed : TYPED) {
                report(typed, ask(index, java.util.Collections.nCopies(60, typed)));
            }
            report("suggest", suggest(index, asked));
        }
    }

    private static double[] ask(SearchIndex index, List<String> questions) {
        double[] times = new double[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            SearchQuery query = SearchQuery.of(questions.get(i));
            index.search(
                    i % 5 == 1
                            ? query.filters(Map.of("channel", Set.of("news", "rights")))
                            : query);
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        return times;
    }

    private static double[] suggest(SearchIndex index, List<String> questions) {
        double[] times = new double[Math.min(2000, questions.size())];
        for (int i = 0; i < times.length; i++) {
            String typed = questions.get(i);
            long start = THREADS.getCurrentThreadCpuTime();
            index.suggest(typed.substring(0, Math.min(1 + i % 4, typed.length())), 8);
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        return times;
    }

    private static void report(String name, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s: p50 %.2f p95 %.2f p99 %.2f max %.2f ms%n",
                name,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length * 99 / 100],
                times[times.length - 1]);
    }

    /**
     * Half typed words and phrases of the corpus, a quarter titles, a quarter two words of a title.
     */
    private static List<String> questions(List<SearchDocument> documents, int count) {
        Random random = new Random(1);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SearchDocument any = documents.get(random.nextInt(documents.size()));
            String title = any.title().replaceFirst("（.*", "");
            questions.add(
                    switch (i % 4) {
                        case 0 -> title;
                        case 1 -> title.substring(0, 4) + " " + title.substring(title.length() - 4);
                        default -> TYPED.get(random.nextInt(TYPED.size()));
                    });
        }
        return questions;
    }

    static List<SearchDocument> read(Path corpus) throws IOException {
        List<SearchDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                documents.add(document(Files.readString(file)));
            }
        }
        return documents;
    }

    private static SearchDocument document(String source) {
        String[] parts = source.split("---\n", 3);
        Map<String, String> front = new HashMap<>();
        parts[1].lines()
                .forEach(line ->
                        front.put(
                                line.substring(0, line.indexOf(": ")),
                                line.substring(line.indexOf(": ") + 2)));
        return new SearchDocument(
                front.get("slug"),
                "article",
                "文章",
                front.get("title"),
                front.get("summary"),
                parts[2].replaceAll("[#*>|]", ""),
                List.of(),
                list(front.get("tags")),
                front.get("channel"),
                list(front.get("topics")),
                OffsetDateTime.parse(front.get("date")).toInstant(),
                "/articles/" + front.get("slug") + "/",
                null,
                Map.of());
    }

    private static List<String> list(String yaml) {
        return List.of(yaml.substring(1, yaml.length() - 1).split(", "));
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

package org.laodongmei.bench;

import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.site.Progress;
import org.laodongmei.site.PublishLoop;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.SiteLocation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that serves a data folder and measures itself: full publishes when warm, edits from
 * save until they are served, searches. Arguments: data folder, file for the figures as JSON,
 * edits, queries.
 */
final class Resident {

    private static final int WARM_PUBLISHES = 3;
    private static final int FIRST_EDITS = 10;
    private static final int LONGEST_SETTLE_SECONDS = 120;
    private static final long BETWEEN_QUESTIONS_NANOS = 10_000_000;

    private final Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final Rooms rooms;
    private final Publisher publisher;

    /**
     * The controllers of the site, as in the product; no component, lest tests of all rooms find
     * it.
     */
    @ComponentScan("org.laodongmei.site.serve")
    @EnableAutoConfiguration(
            exclude = {
                UserDetailsServiceAutoConfiguration.class,
                SecurityAutoConfiguration.class,
                ServletWebSecurityAutoConfiguration.class
            })
    static class Web {}

    private Resident(Rooms rooms) {
        this.rooms = rooms;
        this.publisher = rooms.publisher();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        try (Rooms rooms = new Rooms(Path.of(args[0]));
                SearchIndex index = rooms.index()) {
            Resident resident = new Resident(rooms);
            resident.publishes();
            resident.settle();
            resident.serve(index, Integer.parseInt(args[2]));
            resident.searches(index, Integer.parseInt(args[3]));
            resident.memory();
            resident.publisher.close();
            Files.writeString(
                    Path.of(args[1]), JsonMapper.shared().writeValueAsString(resident.figures));
        }
        System.exit(0);
    }

    private void publishes() throws IOException {
        publisher.publishAll(Progress.NONE);
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < WARM_PUBLISHES; i++) {
            long began = System.nanoTime();
            long cpuBegan = cpuNanos();
            publisher.publishAll(Progress.NONE);
            seconds.add((System.nanoTime() - began) / 1e9);
            cpu.add((cpuNanos() - cpuBegan) / 1e9);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("s", Figures.median(seconds));
        values.put("CPU s", Figures.median(cpu));
        figures.put("full publish, warm", values);
    }

    /**
     * Lets the deletion of the releases that the publishes left come to its end, and the disk to
     * rest, as on a server that has been up for a while.
     */
    private void settle() throws IOException, InterruptedException {
        Path swept = rooms.data.resolve("site/swept");
        for (int i = 0; i < LONGEST_SETTLE_SECONDS && !isEmpty(swept); i++) {
            Thread.sleep(1_000);
        }
        new ProcessBuilder("sync").start().waitFor();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void serve(SearchIndex index, int edits) throws Exception {
        SpringApplication application = new SpringApplication(Web.class);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>)
                        context -> {
                            GenericApplicationContext generic = (GenericApplicationContext) context;
                            generic.registerBean(
                                    SiteLocation.class,
                                    () -> new SiteLocation(rooms.data.resolve("site")));
                            generic.registerBean(
                                    Publisher.class,
                                    () -> publisher,
                                    bean -> bean.setDestroyMethodName(""));
                            generic.registerBean(
                                    SearchIndex.class,
                                    () -> index,
                                    bean -> bean.setDestroyMethodName(""));
                        });
        try (ConfigurableApplicationContext context = application.run("--server.port=0");
                PublishLoop loop = new PublishLoop(publisher, rooms.changes, rooms.clock);
                Indexer indexer = rooms.indexer(index)) {
            loop.start();
            indexer.start();
            edits(
                    "http://localhost:" + context.getEnvironment().getProperty("local.server.port"),
                    edits);
        }
    }

    private void edits(String site, int count) throws IOException, InterruptedException {
        List<Map.Entry<Address, String>> articles =
                rooms.entries.addresses().entrySet().stream()
                        .filter(entry -> entry.getKey().kind().equals("article"))
                        .sorted(Map.Entry.comparingByValue())
                        .toList();
        List<Double> served = new ArrayList<>();
        List<Double> complete = new ArrayList<>();
        for (int i = 0; i < FIRST_EDITS + count; i++) {
            Map.Entry<Address, String> article = articles.get(random.nextInt(articles.size()));
            String mark = "第" + i + "次修改";
            Draft edited = edited(article.getValue(), mark);
            URI page = URI.create(site + "/articles/" + article.getKey().slug() + "/");
            long began = System.nanoTime();
            Saved saved = rooms.entries.save(List.of(edited), "bench", "edit").getFirst();
            rooms.entries.publish(Map.of(saved.id(), saved.number()));
            while (!get(page).contains(mark)) {
                Thread.sleep(2);
            }
            double servedAfter = (System.nanoTime() - began) / 1e6;
            long head = rooms.changes.head();
            while (publisher.cursor() < head) {
                Thread.sleep(2);
            }
            if (i >= FIRST_EDITS) {
                served.add(servedAfter);
                complete.add((System.nanoTime() - began) / 1e6);
            }
        }
        figures.put("edit, page served", milliseconds(served, 95));
        figures.put("edit, all its pages in place", milliseconds(complete, 95));
    }

    private Draft edited(String id, String mark) {
        Draft old = rooms.entries.drafts(List.of(id)).get(id);
        String title = old.title().replaceFirst("第[0-9]+次修改$", "") + mark;
        return new Draft(
                id,
                old.kind(),
                old.slug(),
                title,
                old.summary(),
                old.body() + "\n\n" + mark + "。\n",
                old.channel(),
                old.topics(),
                old.tags(),
                old.dated(),
                old.author(),
                old.source(),
                old.cover(),
                old.fields());
    }

    private String get(URI page) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /**
     * A hundred questions a second, as a public site is asked in a busy hour. Each is late from the
     * moment it was due, so one that waits for a slow one before it counts as slow too.
     */
    private void searches(SearchIndex index, int count) throws InterruptedException {
        Queries.some(count / 5).forEach(text -> index.search(SearchQuery.of(text)));
        List<Double> took = new ArrayList<>();
        long due = System.nanoTime();
        for (String text : Queries.some(count)) {
            due += BETWEEN_QUESTIONS_NANOS;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            index.search(SearchQuery.of(text));
            took.add((System.nanoTime() - due) / 1e6);
        }
        figures.put("search, 100 a second", milliseconds(took, 99));
    }

    private static Map<String, Double> milliseconds(List<Double> took, int percent) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("ms p50", Figures.percentile(took, 50));
        values.put("ms p" + percent, Figures.percentile(took, percent));
        return values;
    }

    private void memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("MB heap in use", (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
        values.put("MB", Child.peakKilobytes(ProcessHandle.current().pid()) / 1024.0);
        figures.put("server, memory", values);
    }
}

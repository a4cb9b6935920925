package org.laodongmei.bench;

import org.jspecify.annotations.Nullable;
import org.laodongmei.bench.read.Reads;
import org.laodongmei.bench.vote.Votes;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures import, publish, edits, search, pictures, reads and votes with programs started as users
 * start them, prints a table and writes {@code target/bench.json}. Settings: {@link Options}.
 */
public final class Bench {

    private static final int BIG = 50_000;

    private final Options options;
    private final Path folder;
    private final Path log;
    private final Figures figures = new Figures();
    private final Program program;

    private Bench(Options options, Path folder) throws IOException, InterruptedException {
        this.options = options;
        this.folder = folder;
        this.log = folder.resolve("log.txt");
        this.program =
                !options.only().isEmpty()
                        ? Program.untrained(options.module())
                        : Program.of(options.module(), folder, log);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Options options = Options.read();
        Path target = options.module().resolve("target");
        Path folder =
                Files.createTempDirectory(Files.createDirectories(target.resolve("bench")), "run");
        Bench bench = new Bench(options, folder);
        try {
            bench.all();
        } finally {
            bench.write(target.resolve("bench.json"));
            if (!options.keep()) {
                delete(folder);
            }
        }
    }

    private void all() throws Exception {
        System.out.printf("%s, %d processors, load %.1f%n", Instant.now(), processors(), load());
        System.out.println("started as " + program.best().getLast());
        if (options.only().isEmpty()) {
            sites();
            pictures();
        }
        if (isWanted("reads", options.reads())) {
            reads();
        }
        if (isWanted("votes", options.votes())) {
            Votes.measure(
                    program.plain(),
                    folder.resolve("votes"),
                    log,
                    options.votes(),
                    options.rounds(),
                    figures);
        }
        System.out.printf("load at the end %.1f%n%n", load());
        figures.print(System.out);
    }

    private boolean isWanted(String what, int count) {
        return count > 0 && (options.only().isEmpty() || options.only().equals(what));
    }

    private void reads() throws Exception {
        int size = options.articles();
        Path corpus = folder.resolve("corpus-reads");
        Corpus.write(corpus, size);
        Path own = Files.createDirectories(folder.resolve("reads"));
        Path data = own.resolve("data");
        run(program.plain(), size, "import", corpus.toString(), "--data", data.toString());
        publish(program.plain(), size, data);
        Reads.measure(program.plain(), own, log, size, options.reads(), options.rounds(), figures);
    }

    private void sites() throws Exception {
        if (options.corpus().isPresent()) {
            Path corpus = options.corpus().get();
            site(count(corpus), corpus);
        } else {
            for (int size : options.sizes()) {
                Path corpus = folder.resolve("corpus-" + size);
                Corpus.write(corpus, size);
                site(size, corpus);
            }
        }
    }

    private void site(int size, Path corpus) throws Exception {
        Path data = folder.resolve("data-" + size);
        Hugo hugo =
                options.hugo().isPresent()
                        ? Hugo.prepare(options.hugo().get(), corpus, folder.resolve("hugo-" + size))
                        : null;
        Child imported =
                run(program.best(), size, "import", corpus.toString(), "--data", data.toString());
        List<Child> published = new ArrayList<>();
        List<Child> theirs = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            if (hugo != null) {
                theirs.add(hugo.build(log));
            }
            if (round > 0) {
                Files.move(data.resolve("site"), folder.resolve("site-" + size + "-" + round));
            }
            published.add(publish(program.best(), size, data));
        }
        Child other = theirs.isEmpty() ? null : Child.median(theirs);
        if (other != null) {
            figures.add(size, "Hugo", other.values());
        }
        figures.add(size, "import with index", beside(imported, other));
        figures.add(size, "full publish, cold", beside(Child.median(published), other));
        figures.add(size, "site folder", weight(data.resolve("site")));
        if (program.launcher().isPresent()) {
            Files.move(data.resolve("site"), folder.resolve("site-" + size + "-plain"));
            Child plain = publish(program.plain(), size, data);
            figures.add(size, "the same by java -jar", beside(plain, other));
        }
        resident(size, data).forEach((what, values) -> figures.add(size, what, values));
    }

    private static Map<String, Double> beside(Child ours, @Nullable Child other) {
        return other == null ? ours.values() : ours.valuesBeside(other);
    }

    private Child publish(List<String> start, int size, Path data)
            throws IOException, InterruptedException {
        return run(start, size, "publish", "--full", "--data", data.toString());
    }

    /** From 50,000 articles on with half a gigabyte, which the launcher gives anyway. */
    private Child run(List<String> start, int size, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(start);
        if (size >= BIG && program.launcher().filter(start::equals).isEmpty()) {
            command.add(1, "-Xmx512m");
        }
        command.addAll(List.of(arguments));
        return Child.run(log, command);
    }

    private Map<String, Map<String, Double>> resident(int size, Path data) throws Exception {
        Path result = folder.resolve("resident-" + size + ".json");
        List<String> command = own(Resident.class, data, result);
        command.add(Integer.toString(options.edits()));
        command.add(Integer.toString(options.queries()));
        Child.run(log, command);
        return JsonMapper.shared().readValue(result.toFile(), new TypeReference<>() {});
    }

    private void pictures() throws Exception {
        if (options.photos() == 0) {
            return;
        }
        Path photos = folder.resolve("photos");
        Pictures.write(photos, options.photos());
        Path result = folder.resolve("pictures.txt");
        Child child =
                Child.run(
                        log, own(Pictures.class, photos, folder.resolve("data-pictures"), result));
        Map<String, Double> values = child.values();
        values.put("photos/s", options.photos() / Double.parseDouble(Files.readString(result)));
        figures.add(options.photos(), "pictures of 12 megapixels", values);
    }

    /** A program of this benchmark, with this process's class path. */
    private static List<String> own(Class<?> main, Path... arguments) {
        List<String> command = new ArrayList<>(Program.classes(main.getName()));
        Stream.of(arguments).map(Path::toString).forEach(command::add);
        return command;
    }

    private static int count(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return (int) files.filter(file -> file.toString().endsWith(".md")).count();
        }
    }

    private static Map<String, Double> weight(Path site) throws IOException {
        long[] sum = new long[3];
        Files.walkFileTree(
                site.resolve("releases"),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        boolean packed = file.toString().endsWith(".gz");
                        sum[packed ? 1 : 0]++;
                        sum[2] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }
                });
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("files", (double) sum[0]);
        values.put("gzip twins", (double) sum[1]);
        values.put("MB", sum[2] / 1_048_576.0);
        return values;
    }

    private void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", Instant.now().toString());
        all.put("java", Runtime.version().toString());
        all.put("processors", processors());
        all.put("load", load());
        all.put("figures", figures.lines());
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, mapper.writeValueAsBytes(all));
        System.out.println(file);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

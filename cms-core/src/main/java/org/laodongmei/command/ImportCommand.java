package org.laodongmei.command;

import org.laodongmei.command.terminal.Bar;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.packed.Unpacked;
import org.laodongmei.transfer.wxr.WordPress;
import org.laodongmei.transfer.wxr.WordPress.Result;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code import SOURCE}: takes a folder of Markdown and pictures, ours or that of Hugo, Hexo or
 * Jekyll, as it is or in a zip, what WordPress exports, or a feed.
 */
@Command(
        name = "import",
        description =
                "Take a folder of Markdown and pictures (ours, or one of Hugo, Hexo or Jekyll) or a .zip"
                        + " of one, an export of WordPress (.xml, .xml.gz, .zip), or a feed (RSS, Atom,"
                        + " JSON Feed)",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin private DataOptions options;

    @Parameters(
            paramLabel = "SOURCE",
            description = "The folder, file or address of a feed to take")
    private String source;

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description = "A copy of wp-content/uploads, so that no file is fetched")
    private Path uploads;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write what was not taken, and old addresses with the new, to this CSV file")
    private Path report;

    @Override
    public Integer call() throws IOException {
        if (uploads != null && !Files.isDirectory(uploads)) {
            throw new Failure(uploads + " is not a folder");
        }
        Result result;
        try (Rooms rooms = Rooms.open(options)) {
            result = take(rooms);
            index(rooms);
            if (report != null) {
                result.report().writeTo(report);
            }
        }
        if (result.broken() != null) {
            throw new Failure(source + " " + result.broken() + "; what comes before is taken");
        }
        return 0;
    }

    private Result take(Rooms rooms) throws IOException {
        if (source.matches("(?i)https?://.*")) {
            return new Result(feed(rooms), null);
        }
        if (Files.isDirectory(existing())) {
            return new Result(run(rooms, existing(), System.out), null);
        }
        try {
            if (Unpacked.isFolder(existing())) {
                return new Result(zip(rooms), null);
            }
            if (WordPress.wrote(existing())) {
                return wordPress(rooms);
            }
        } catch (IOException e) {
            throw new Failure(source + ": " + Failure.sentence(e));
        }
        return new Result(feed(rooms), null);
    }

    /** Imports a folder and tells what came of it. */
    static ImportReport run(Rooms rooms, Path folder, PrintStream out) throws IOException {
        ImportReport result;
        try (Bar bar = new Bar(out)) {
            result = rooms.intake().importer().from(folder, bar::at);
        }
        tell("files", result, out);
        return result;
    }

    private ImportReport zip(Rooms rooms) throws IOException {
        ImportReport result;
        try (Bar bar = new Bar(System.out)) {
            result = rooms.intake().importer().fromZip(existing(), options.data(), bar::at);
        }
        tell("files", result, System.out);
        return result;
    }

    private Path existing() {
        Path path = Path.of(source);
        if (!Files.exists(path)) {
            throw new Failure(source + " is not there");
        }
        return path;
    }

    private ImportReport feed(Rooms rooms) throws IOException {
        ImportReport result = rooms.intake().feeds().once(source);
        tell("items", result, System.out);
        return result;
    }

    private Result wordPress(Rooms rooms) throws IOException {
        Result result;
        try (Bar bar = new Bar(System.out)) {
            result =
                    rooms.intake()
                            .wordPress()
                            .from(existing(), uploads, rooms.intake().zone(), bar::at);
        }
        tell("items", result.report(), System.out);
        return result;
    }

    /** In Chinese too, unless that cannot be written where it goes. */
    private static void tell(String what, ImportReport result, PrintStream out) {
        boolean chinese = out.charset().newEncoder().canEncode('中');
        out.printf(
                "%d %s: %d entries new, %d changed, %d as they were; %d pictures and files; %d not taken, %d notes%n",
                counts(what, result));
        if (chinese) {
            out.printf(
                    "共 %d 项（%s）：新增 %d 篇，更新 %d 篇，没变 %d 篇；图片和文件 %d 个；没有收 %d 个，提示 %d 条%n",
                    counts(what.equals("files") ? "文件" : "条目", result));
        }
        result.refusals().stream()
                .limit(SHOWN)
                .forEach(refusal -> out.println("  " + line(refusal, chinese)));
        if (!result.notes().isEmpty()) {
            out.println("  --report FILE writes what the notes say");
        }
        if (!result.moved().isEmpty()) {
            out.println("  --report FILE writes old addresses with the new ones");
        }
        if (result.refusals().size() > SHOWN) {
            out.println(
                    "  and "
                            + (result.refusals().size() - SHOWN)
                            + " more (--report FILE writes them all)");
        }
    }

    private static Object[] counts(String what, ImportReport result) {
        return new Object[] {
            result.files(),
            what,
            result.added(),
            result.changed(),
            result.unchanged(),
            result.assets(),
            result.refusals().size(),
            result.notes().size()
        };
    }

    private static String line(ImportReport.Refusal refusal, boolean chinese) {
        return refusal.file()
                + (refusal.line() > 0 ? ":" + refusal.line() : "")
                + ": "
                + (chinese ? refusal.told() : refusal.reason());
    }

    /** Brings the index up to date, unless a running server does that anyway. */
    private static void index(Rooms rooms) {
        try (Bar bar = new Bar(System.out)) {
            rooms.indexer().catchUp((done, of) -> bar.at("index", done, of));
        } catch (SearchIndex.InUse e) {
            System.out.println("The running server indexes what is new.");
        }
    }
}

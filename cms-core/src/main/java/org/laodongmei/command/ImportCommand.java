package org.laodongmei.command;

import org.laodongmei.command.terminal.Bar;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.transfer.ImportReport;

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
 * {@code import DIR}: takes a folder of Markdown and pictures, ours or that of Hugo, Hexo or
 * Jekyll.
 */
@Command(
        name = "import",
        description =
                "Take a folder of Markdown and pictures: ours, or one of Hugo, Hexo or Jekyll",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin private DataOptions options;

    @Parameters(paramLabel = "DIR", description = "The folder to take")
    private Path folder;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what was not taken to this CSV file")
    private Path report;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(folder + " is not a folder");
        }
        try (Rooms rooms = Rooms.open(options)) {
            ImportReport result = run(rooms, folder, System.out);
            index(rooms);
            if (report != null) {
                result.writeTo(report);
            }
        }
        return 0;
    }

    /** Imports a folder and tells what came of it. */
    static ImportReport run(Rooms rooms, Path folder, PrintStream out) throws IOException {
        ImportReport result;
        try (Bar bar = new Bar(out)) {
            result = rooms.importer().from(folder, bar::at);
        }
        out.printf(
                "%d files: %d entries new, %d changed, %d as they were; %d pictures and files; %d not taken, %d notes%n",
                result.files(),
                result.added(),
                result.changed(),
                result.unchanged(),
                result.assets(),
                result.refusals().size(),
                result.notes().size());
        result.refusals().stream()
                .limit(SHOWN)
                .forEach(refusal -> out.println("  " + line(refusal)));
        if (result.refusals().size() > SHOWN) {
            out.println(
                    "  and "
                            + (result.refusals().size() - SHOWN)
                            + " more (--report FILE writes them all)");
        }
        return result;
    }

    private static String line(ImportReport.Refusal refusal) {
        return refusal.file()
                + (refusal.line() > 0 ? ":" + refusal.line() : "")
                + ": "
                + refusal.reason();
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

package org.laodongmei.command;

import org.laodongmei.command.terminal.Bar;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.transfer.Export;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code export TARGET}: writes everything as a content folder, or a zip of one, that {@code
 * import} takes back without loss.
 */
@Command(
        name = "export",
        description =
                "Write everything as a content folder, or a .zip of one, that import takes back"
                        + " without loss",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin private DataOptions options;

    @Parameters(
            paramLabel = "TARGET",
            description = "The folder to write, empty or not there yet, or the .zip, not there yet")
    private Path target;

    @Override
    public Integer call() throws IOException {
        try (Rooms rooms = Rooms.open(options);
                Bar bar = new Bar(System.out)) {
            Export.Written written = rooms.intake().exporter().to(target, bar::at);
            System.out.println(
                    written.entries()
                            + " entries, "
                            + written.drafts()
                            + " drafts and "
                            + written.assets()
                            + " files written to "
                            + target);
        }
        return 0;
    }
}

package org.laodongmei.command;

import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Database;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program. Without a command it serves.
 *
 * <p>Exit codes: 0 done, 1 it could not be done (one line on standard error says why), 2 wrong
 * usage.
 */
@Command(
        name = "laodongmei",
        description = "A headless CMS for a federation of trade unions",
        mixinStandardHelpOptions = true,
        version = "laodongmei 0.1.0",
        subcommands = {
            Serve.class,
            ImportCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            ReindexCommand.class,
            TokenCommand.class,
            UserCommand.class,
            VotesCommand.class
        })
public final class Laodongmei implements Runnable {

    /**
     * Lucene recommends an incubating module that only searches over vectors would gain by. Held,
     * lest it be forgotten.
     */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    @Spec private CommandSpec spec;

    /**
     * Runs a command and ends the process with its exit code; {@code serve} goes on until it is
     * told to stop.
     */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        LUCENE.setLevel(Level.SEVERE);
        String[] words = args.length == 0 ? new String[] {"serve"} : args;
        if (!words[0].startsWith("-")) {
            Database.prefetch();
        }
        int code = commandLine().execute(words);
        if (code != Serve.GOES_ON) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Laodongmei())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("laodongmei: " + Failure.sentence(failure));
                    if (Boolean.getBoolean("laodongmei.trace")) {
                        failure.printStackTrace(line.getErr());
                    }
                    return 1;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }
}

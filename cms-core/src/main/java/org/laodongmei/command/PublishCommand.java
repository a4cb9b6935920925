package org.laodongmei.command;

import org.laodongmei.command.terminal.Bar;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.site.Publisher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code publish}: makes the site folder equal to what is live. */
@Command(
        name = "publish",
        description = "Make the site folder equal to what is live",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Mixin private DataOptions options;

    @Option(
            names = "--full",
            description = "Build everything anew beside the served release, then swap it in")
    private boolean full;

    @Override
    public Integer call() {
        try (Rooms rooms = Rooms.open(options)) {
            Optional<Publisher> publisher = rooms.site().publisher();
            if (publisher.isEmpty()) {
                if (full) {
                    throw new Failure(
                            "the running server publishes this data folder; stop it for a full build");
                }
                System.out.println("The running server publishes what is new.");
                return 0;
            }
            run(publisher.get(), full);
        }
        return 0;
    }

    /** Publishes and tells what came of it. */
    static void run(Publisher publisher, boolean full) {
        long began = System.nanoTime();
        Publisher.Result result;
        try (Bar bar = new Bar(System.out)) {
            result =
                    full
                            ? publisher.publishAll((done, of) -> bar.at("publish", done, of))
                            : publisher.publish((done, of) -> bar.at("publish", done, of));
        }
        result.problems().forEach(problem -> System.out.println("  " + problem));
        System.out.printf(
                "%d files: %d written, %d unchanged, %d removed%s, %.1f s%n",
                result.files(),
                result.written(),
                result.files() - result.written(),
                result.removed(),
                result.full() ? " (full build)" : "",
                (System.nanoTime() - began) / 1e9);
    }
}

package org.laodongmei.command;

import org.laodongmei.command.terminal.Bar;
import org.laodongmei.command.terminal.DataOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code reindex}: builds the search index anew. */
@Command(
        name = "reindex",
        description = "Build the search index anew",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @Mixin private DataOptions options;

    @Override
    public Integer call() {
        try (Rooms rooms = Rooms.open(options);
                Bar bar = new Bar(System.out)) {
            rooms.indexer().rebuild((done, of) -> bar.at("index", done, of));
        }
        return 0;
    }
}

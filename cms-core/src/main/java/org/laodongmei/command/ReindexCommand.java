package org.laodongmei.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reindex}: builds the search index anew. */
@Command(name = "reindex", description = "Build the search index anew", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options;

    @Override
    public Integer call() throws IOException {
        try (Rooms rooms = Rooms.open(options);
                Bar bar = new Bar(System.out)) {
            rooms.freshIndex();
            rooms.indexer().catchUp((done, of) -> bar.at("index", done, of));
        }
        return 0;
    }
}

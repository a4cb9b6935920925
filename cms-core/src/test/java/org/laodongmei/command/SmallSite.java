package org.laodongmei.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The small content imported and published, made once and copied for each application that serves
 * it: pictures take their time, and what the import does has tests of its own.
 */
final class SmallSite {

    private static final Path MADE = make();

    private SmallSite() {}

    private static Path make() {
        try {
            Path made = Files.createTempDirectory("small-site");
            Path content = Files.createDirectories(made.resolve("content"));
            SmallContent.write(content);
            DataFolder data = new DataFolder(made.resolve("data"));
            data.run("import", content.toString());
            data.run("publish");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies {@code content} and {@code data} into a folder. */
    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(MADE)) {
            for (Path file : files.skip(1).toList()) {
                Path to = folder.resolve(MADE.relativize(file).toString());
                Files.copy(file, to, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}

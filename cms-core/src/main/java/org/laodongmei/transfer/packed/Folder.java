package org.laodongmei.transfer.packed;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder that is written. What an export left half done stays, for a person to look at. */
final class Folder implements Destination {

    private final Path folder;

    Folder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }

    private Path place(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        Files.write(place(name), content);
    }

    @Override
    public void copy(String name, Path file) throws IOException {
        Files.copy(file, place(name));
    }

    @Override
    public void finish() {
        // Each file is there already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

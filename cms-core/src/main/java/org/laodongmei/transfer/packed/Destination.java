package org.laodongmei.transfer.packed;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where an export goes: a folder, or a zip of one. */
public interface Destination extends AutoCloseable {

    /**
     * Begins one.
     *
     * @param target a folder that is new or empty, or the name of a {@code .zip} that is not there
     * @throws DirectoryNotEmptyException if there is something in the folder
     * @throws FileAlreadyExistsException if there is such a zip
     */
    static Destination at(Path target) throws IOException {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") && !Files.isDirectory(target)
                ? new ZipFile(target)
                : new Folder(target);
    }

    /** Writes a file, which has a name with slashes. */
    void put(String name, byte[] content) throws IOException;

    /** Writes a file that is packed already, such as a picture. */
    void copy(String name, Path file) throws IOException;

    /** All is written. What was not finished so is not there after it is closed, if that can be. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}

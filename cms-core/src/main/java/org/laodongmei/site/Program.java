package org.laodongmei.site;

import org.laodongmei.site.catalog.Fingerprint;
import org.laodongmei.theme.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The program itself is an input of every page: another version of it may make other bytes. */
final class Program {

    private static final long STATE =
            new Fingerprint().add(read(Theme.class)).add(read(Program.class)).value();

    private Program() {}

    /** Differs whenever a class, a template or a file of the program does. */
    static long state() {
        return STATE;
    }

    private static long read(Class<?> member) {
        try {
            Path place =
                    Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? folder(place) : jar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the checksums that a jar lists: a copy with other times is the same program. */
    private static long jar(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Fingerprint print = new Fingerprint();
            jar.stream().forEach(entry -> print.add(entry.getName()).add(entry.getCrc()));
            return print.value();
        }
    }

    private static long folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Fingerprint print = new Fingerprint();
        for (Path file : files) {
            print.add(folder.relativize(file).toString())
                    .add(Files.getLastModifiedTime(file).toMillis());
        }
        return print.value();
    }
}

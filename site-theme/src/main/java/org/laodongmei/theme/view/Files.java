package org.laodongmei.theme.view;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files that the build of styles and scripts left on the class path, by their plain names. */
public final class Files {
    private static final Map<String, String> PATHS = read();

    private Files() {}

    private static Map<String, String> read() {
        var names = new Properties();
        try (InputStream in = open("files.properties")) {
            if (in == null) {
                throw new IllegalStateException("the theme's styles and scripts were not built");
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var paths = new TreeMap<String, String>();
        names.forEach((plain, hashed) -> paths.put((String) plain, "/theme/" + hashed));
        return Map.copyOf(paths);
    }

    static @Nullable InputStream open(String file) {
        return Files.class.getResourceAsStream("/theme/" + file);
    }

    /** All of them: plain name to the path that pages use. */
    public static Map<String, String> paths() {
        return PATHS;
    }

    static boolean has(String name) {
        return PATHS.containsKey(name);
    }

    static String path(String name) {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("the theme has no file " + name);
        }
        return path;
    }

    /** The bytes at a path of {@link #paths()}. */
    public static byte[] read(String path) {
        try (InputStream in = Files.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("the theme has no file at " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

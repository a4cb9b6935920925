package org.laodongmei.transfer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a folder is laid out.
 *
 * @param root the folder: nothing outside of it is read
 * @param content below which the Markdown lies
 * @param statics where an address such as {@code /img/a.jpg} is looked up, in order
 */
public record Layout(Style style, Path root, Path content, List<Path> statics) {

    public enum Style {
        OURS,
        HUGO,
        HEXO,
        JEKYLL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Folders that are part of a site. */
    public static final Set<String> OWN = Set.of("content", "source", "_posts", "media", "static");

    private static final List<String> HUGO_SIGNS =
            List.of(
                    "hugo.toml",
                    "hugo.yaml",
                    "hugo.yml",
                    "hugo.json",
                    "config.toml",
                    "config.yaml",
                    "config.json",
                    "config",
                    "archetypes");

    /**
     * Looks for the signs of each layout; a folder without any is read as Hugo's content, where
     * anything goes.
     */
    public static Layout of(Path folder, Set<String> routes) throws IOException {
        Path root = folder.toRealPath();
        Path content = root.resolve("content");
        Path source = root.resolve("source");
        if (Files.isRegularFile(root.resolve("site.yaml"))) {
            return new Layout(Style.OURS, root, root, List.of(root));
        }
        if (Files.isRegularFile(content.resolve("site.yaml"))) {
            return new Layout(Style.OURS, root, content, List.of(content));
        }
        if (Files.isDirectory(source.resolve("_posts"))) {
            return new Layout(Style.HEXO, root, source, List.of(source));
        }
        if (Files.isDirectory(root.resolve("_posts"))) {
            return new Layout(Style.JEKYLL, root, root, List.of(root, root.resolve("assets")));
        }
        boolean kindFolder =
                routes.stream().anyMatch(route -> Files.isDirectory(root.resolve(route)));
        boolean hugo =
                HUGO_SIGNS.stream().anyMatch(sign -> Files.exists(root.resolve(sign)))
                        || !kindFolder;
        if (Files.isDirectory(content) && hugo) {
            return new Layout(
                    Style.HUGO,
                    root,
                    content,
                    Stream.of("static", "assets", "content").map(root::resolve).toList());
        }
        return kindFolder
                ? new Layout(Style.OURS, root, root, List.of(root))
                : new Layout(Style.HUGO, root, root, List.of(root, root.resolve("static")));
    }

    /** The name of a file below the root, with slashes. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

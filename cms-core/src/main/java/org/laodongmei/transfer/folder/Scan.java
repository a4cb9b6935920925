package org.laodongmei.transfer.folder;

import static org.laodongmei.transfer.folder.Layout.Style.HUGO;
import static org.laodongmei.transfer.folder.Layout.Style.JEKYLL;
import static org.laodongmei.transfer.folder.Layout.Style.OURS;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks a folder and tells from the name of each file of text what it is. Opens none, follows no
 * link outside.
 */
public final class Scan extends SimpleFileVisitor<Path> {

    public static final int MOST_FILES = 200_000;
    private static final Set<String> OTHER_TEXT =
            Set.of("html", "htm", "adoc", "asciidoc", "org", "rst", "textile");
    private static final Set<String> ABOUT =
            Set.of("readme", "license", "licence", "changelog", "contributing");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)");

    /**
     * A file of text.
     *
     * @param name relative to the folder, with slashes
     * @param base what it is called, without a date and an ending
     * @param draft whether it lies in a folder of drafts
     * @param section the folder that groups it in the other layouts, which may stand for a channel;
     *     empty for none
     * @param day the date in its name; empty for none
     */
    public record Source(
            Path file,
            String name,
            Layout.Style style,
            Kind kind,
            String base,
            boolean draft,
            String section,
            String day) {}

    private final Layout layout;
    private final Kinds kinds;
    private final Findings findings;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Path> sections = new HashMap<>();

    private Scan(Layout layout, Kinds kinds, Findings findings) {
        this.layout = layout;
        this.kinds = kinds;
        this.findings = findings;
    }

    public static Scan of(Layout layout, Kinds kinds, Findings findings) throws IOException {
        Scan scan = new Scan(layout, kinds, findings);
        Files.walkFileTree(layout.content(), scan);
        scan.sources.sort(Comparator.comparing(Source::name));
        return scan;
    }

    /** In order of their names. */
    public List<Source> sources() {
        return sources;
    }

    /** The files that describe a section of a Hugo site, by the section's name. */
    public Map<String, Path> sections() {
        return sections;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        boolean passed =
                !folder.equals(layout.content())
                        && (name.startsWith(".")
                                || name.equals("node_modules")
                                || layout.style() == OURS && name.equals("media")
                                || layout.style() == JEKYLL
                                        && (name.equals("vendor") || name.equals("assets"))
                                || layout.style() != OURS
                                        && layout.style() != HUGO
                                        && name.startsWith("_")
                                        && !name.equals("_posts")
                                        && !name.equals("_drafts"));
        return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && !isInside(file, ending)) {
            return FileVisitResult.CONTINUE;
        }
        if (ending.equals("md") || ending.equals("markdown")) {
            if (sources.size() == MOST_FILES) {
                findings.refuse(
                        layout.name(file),
                        0,
                        "this file and the rest: at most " + MOST_FILES + " are taken");
                return FileVisitResult.TERMINATE;
            }
            text(file, name.substring(0, dot));
        } else if (OTHER_TEXT.contains(ending)
                && (layout.style() == HUGO || layout.name(file).contains("_posts/"))) {
            findings.refuse(layout.name(file), 0, "only Markdown is taken");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        findings.refuse(layout.name(file), 0, "cannot be opened");
        return FileVisitResult.CONTINUE;
    }

    private boolean isInside(Path link, String ending) {
        try {
            Path real = link.toRealPath();
            if (!real.startsWith(layout.root())) {
                findings.refuse(
                        layout.name(link), 0, "a symbolic link that leads out of the folder");
                return false;
            }
            if (Files.isDirectory(real)) {
                findings.note(layout.name(link), 0, "a symbolic link to a folder is not followed");
            }
            return Files.isRegularFile(real);
        } catch (IOException e) {
            if (ending.equals("md")) {
                findings.refuse(layout.name(link), 0, "a symbolic link that leads nowhere");
            }
            return false;
        }
    }

    private void text(Path file, String base) {
        List<String> folders = new ArrayList<>();
        for (Path part : layout.content().relativize(file)) {
            folders.add(part.toString());
        }
        folders.removeLast();
        boolean draft = folders.contains("_drafts");
        folders.removeIf(folder -> folder.equals("_posts") || folder.equals("_drafts"));
        String section = folders.isEmpty() ? "" : folders.getFirst();
        if (base.equals("_index")) {
            if (folders.size() == 1) {
                sections.put(section, file);
            }
            return;
        }
        Kind kind = kind(section, file, base);
        if (kind != null) {
            boolean bundle =
                    base.equals("index") && folders.size() >= (layout.style() == OURS ? 2 : 1);
            add(
                    file,
                    kind,
                    bundle ? folders.getLast() : base,
                    draft,
                    bundle && folders.size() == 1 ? "" : section);
        }
    }

    private @Nullable Kind kind(String section, Path file, String base) {
        if (section.isEmpty() && ABOUT.contains(base.toLowerCase(Locale.ROOT))) {
            findings.note(layout.name(file), 0, "not content, passed over");
            return null;
        }
        if (section.isEmpty() && base.equals("index")) {
            findings.note(
                    layout.name(file), 0, "the home page is made from site.yaml, passed over");
            return null;
        }
        Kind kind = kinds.byRoute(section).orElse(null);
        if (kind == null && layout.style() == OURS) {
            findings.refuse(
                    layout.name(file),
                    0,
                    section.isEmpty()
                            ? "stands in no folder of a kind"
                            : "there is no kind whose files lie in '" + section + "'");
            return null;
        }
        return kind != null ? kind : kinds.find("article").orElseThrow();
    }

    private void add(Path file, Kind kind, String base, boolean draft, String section) {
        Matcher dated = DATED.matcher(base);
        boolean hasDay = layout.style() != OURS && dated.matches();
        sources.add(
                new Source(
                        file,
                        layout.name(file),
                        layout.style(),
                        kind,
                        hasDay && layout.style() != HUGO ? dated.group(2) : base,
                        draft,
                        layout.style() == OURS || kinds.byRoute(section).isPresent() ? "" : section,
                        hasDay ? dated.group(1) : ""));
    }
}

package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Links;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.folder.Scan.Source;
import org.laodongmei.transfer.media.MediaFolder;
import org.laodongmei.transfer.read.NotTaken;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where links and pictures of a file lead: to entries and assets of this site, or they are left and
 * reported.
 */
final class LinkReader {

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:|//|#|\\?).*", Pattern.DOTALL);

    /** Something that may lead to a place on this site: anything else need not be parsed. */
    private static final Pattern INSIDE =
            Pattern.compile("](\\(\\s*<?(?!https?:|#)|:)|(?i)\\b(href|src|poster)\\s*=");

    private static final Pattern BASE_URL = Pattern.compile("^\\{\\{\\s*site\\.(base)?url\\s*}}");
    private static final Pattern ASSET = Pattern.compile("asset:([0-9a-f]{64})");

    private final Layout layout;
    private final Index index;
    private final MediaFolder media;
    private final Findings findings;

    LinkReader(Layout layout, Index index, MediaFolder media, Findings findings) {
        this.layout = layout;
        this.index = index;
        this.media = media;
        this.findings = findings;
    }

    /**
     * The Markdown with its links resolved; one that leads nowhere stays as it is and is reported.
     *
     * @param firstLine the line of the file at which the Markdown begins
     */
    String markdown(Source from, String markdown, int firstLine) {
        if (!INSIDE.matcher(markdown).find()) {
            return markdown;
        }
        int[] searched = {0};
        return Links.rewrite(
                markdown,
                target -> {
                    try {
                        return uri(from, target);
                    } catch (NotTaken e) {
                        int at = markdown.indexOf(target, searched[0]);
                        at = at < 0 ? markdown.indexOf(target) : at;
                        searched[0] = at < 0 ? searched[0] : at + target.length();
                        int line =
                                at < 0
                                        ? 0
                                        : (int)
                                                markdown.substring(0, at)
                                                        .chars()
                                                        .filter(c -> c == '\n')
                                                        .count();
                        findings.note(
                                from.name(),
                                firstLine + line,
                                "broken link " + target + ": " + e.reason());
                        return null;
                    }
                });
    }

    /**
     * The {@code entry:ID} or {@code asset:SHA-256} that a link leads to.
     *
     * @return null for a link to another site or to nothing that is kept here, which is fine as it
     *     is
     * @throws NotTaken if it should lead somewhere and does not
     */
    @Nullable String uri(Source from, String target) throws NotTaken {
        String link = BASE_URL.matcher(target).replaceFirst("");
        if (link.isBlank()
                || ELSEWHERE.matcher(link).matches()
                || link.contains("{{")
                || link.contains("{%")) {
            return null;
        }
        int end = 0;
        while (end < link.length() && link.charAt(end) != '#' && link.charAt(end) != '?') {
            end++;
        }
        String path = link.substring(0, end);
        Optional<String> entry = entry(from, path).or(() -> entry(from, decoded(path)));
        if (entry.isPresent()) {
            return "entry:" + entry.get() + link.substring(end);
        }
        if (path.startsWith("/") && index.isPage(path)) {
            return null;
        }
        return "asset:" + asset(from, path);
    }

    private Optional<String> entry(Source from, String path) {
        for (Path candidate : candidates(from, path)) {
            Optional<String> id =
                    candidate.startsWith(layout.root()) ? index.file(candidate) : Optional.empty();
            if (id.isPresent()) {
                return id;
            }
        }
        if (path.startsWith("/")) {
            return index.address(path);
        }
        // Relative to the page, whose address is a folder, as the other programs count.
        String page = layout.name(from.file()).substring(layout.name(layout.content()).length());
        int dot = page.lastIndexOf('.');
        try {
            return index.address(
                    '/'
                            + Path.of("/" + page.substring(0, dot))
                                    .resolve(path)
                                    .normalize()
                                    .toString());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The asset of a file that is named relative to another or from the top.
     *
     * @throws NotTaken if there is no such file, or it is none that can be shown
     */
    String asset(Source from, String path) throws NotTaken {
        var kept = ASSET.matcher(path);
        if (kept.matches()) {
            return kept.group(1);
        }
        if (ELSEWHERE.matcher(path).matches()) {
            throw new NotTaken(0, "not a file of this folder");
        }
        boolean inside = false;
        List<Path> candidates = candidates(from, path);
        candidates.addAll(candidates(from, decoded(path)));
        for (Path candidate : candidates) {
            if (candidate.startsWith(layout.root())) {
                inside = true;
                if (Files.isRegularFile(candidate)) {
                    return media.sha256(from, candidate);
                }
            }
        }
        throw new NotTaken(
                0, inside || candidates.isEmpty() ? "leads nowhere" : "leads out of the folder");
    }

    /** Where a path may lead, normalised, not yet known to be inside. */
    private List<Path> candidates(Source from, String path) {
        List<Path> all = new ArrayList<>();
        try {
            if (path.startsWith("/")) {
                String below = path.replaceFirst("^/+", "");
                layout.statics().forEach(folder -> all.add(folder.resolve(below).normalize()));
                all.add(layout.content().resolve(below).normalize());
                all.add(layout.root().resolve(below).normalize());
            } else {
                Path folder = from.file().getParent();
                all.add(folder.resolve(path).normalize());
                if (!path.startsWith("..")) {
                    // Hexo keeps the pictures of a file in a folder of its name.
                    String name = from.file().getFileName().toString();
                    all.add(
                            folder.resolve(name.substring(0, name.lastIndexOf('.')))
                                    .resolve(path)
                                    .normalize());
                }
            }
        } catch (InvalidPathException e) {
            all.clear();
        }
        return all;
    }

    private static String decoded(String path) {
        try {
            return path.indexOf('%') < 0
                    ? path
                    : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}

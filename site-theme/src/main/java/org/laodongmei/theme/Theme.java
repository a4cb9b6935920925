package org.laodongmei.theme;

import gg.jte.html.OwaspHtmlTemplateOutput;

import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.part.Site;
import org.laodongmei.theme.view.Files;
import org.laodongmei.theme.view.Frame;
import org.laodongmei.theme.view.Templates;

import java.util.List;

/**
 * Renders the pages of one site.
 *
 * <pre>{@code
 * var theme = new Theme(site);
 * byte[] html = theme.render(page);
 * }</pre>
 *
 * <p>What all pages share is prepared once, so keep the theme while the site's settings stay. Safe
 * for use by many threads. The same page gives the same bytes. Pages refer to {@link #files()}
 * under {@code /theme/}: put these in place before the pages.
 */
public final class Theme {
    private final Site site;
    private final Templates templates;
    private final Frame frame;

    public Theme(Site site) {
        this(site, Compiled.INSTANCE);
    }

    /** Renders with other templates than its own, such as a {@link TemplateFolder}. */
    public Theme(Site site, Templates templates) {
        this.site = site;
        this.templates = templates;
        this.frame = new Frame(site, templates);
    }

    /**
     * Stands for its templates beside the program: equal states, equal pages. Those that may change
     * have another one each time.
     */
    public long state() {
        return templates.mayChange() ? System.nanoTime() : 0;
    }

    private Frame frame() {
        return templates.mayChange() ? new Frame(site, templates) : frame;
    }

    /** A whole page as UTF-8. */
    public byte[] render(Page page) {
        return pageBytes(page).bytes();
    }

    /** A whole page as UTF-8, and which parts of it other pages have too. */
    public PageBytes pageBytes(Page page) {
        Frame frame = frame();
        var output = new PageOutput(frame.shared());
        var out = new OwaspHtmlTemplateOutput(output);
        templates.page(out, frame, page);
        return output.page();
    }

    /**
     * Styles, scripts and prints that pages refer to. Names carry a hash of the content: cache them
     * for ever.
     */
    public static List<File> files() {
        return Held.FILES;
    }

    /** Read when they are first asked for. */
    private static final class Held {
        static final List<File> FILES =
                Files.paths().values().stream()
                        .sorted()
                        .map(path -> new File(path, typeOf(path), Files.read(path)))
                        .toList();
    }

    private static String typeOf(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    /**
     * A file of the theme.
     *
     * @param path where pages expect it, such as {@code /theme/site-1a2b3c4d.css}
     * @param type media type
     */
    public record File(String path, String type, byte[] bytes) {}
}

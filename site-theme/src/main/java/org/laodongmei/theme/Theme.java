package org.laodongmei.theme;

import gg.jte.TemplateOutput;
import gg.jte.generated.precompiled.JtepageGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.part.Site;

/**
 * Renders the pages of one site.
 *
 * <pre>{@code
 * var theme = new Theme(site);
 * var out = new Utf8ByteOutput();
 * theme.render(page, out);
 * }</pre>
 *
 * <p>What all pages share is prepared once, so keep the theme while the site's settings stay. Safe for use by many
 * threads. The same page gives the same bytes. Pages refer to {@link #files()} under {@code /theme/}: put these in
 * place before the pages.
 */
public final class Theme {
    private final Site site;

    public Theme(Site site) {
        this.site = site;
    }

    /** Writes a whole page. */
    public void render(Page page, TemplateOutput output) {
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(output), null, site, page);
    }

    /** Styles, scripts and prints that pages refer to. Names carry a hash of the content: cache them for ever. */
    public static List<File> files() {
        return List.of();
    }

    /**
     * A file of the theme.
     *
     * @param path where pages expect it, such as {@code /theme/site-1a2b3c4d.css}
     * @param type media type
     */
    public record File(String path, String type, byte[] bytes) {}
}

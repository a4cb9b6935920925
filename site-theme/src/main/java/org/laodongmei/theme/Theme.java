package org.laodongmei.theme;

import gg.jte.generated.precompiled.page.JtealbumGenerated;
import gg.jte.generated.precompiled.page.JteanswerGenerated;
import gg.jte.generated.precompiled.page.JtearchiveGenerated;
import gg.jte.generated.precompiled.page.JtearticleGenerated;
import gg.jte.generated.precompiled.page.JtedocsGenerated;
import gg.jte.generated.precompiled.page.JteembedGenerated;
import gg.jte.generated.precompiled.page.JteentryGenerated;
import gg.jte.generated.precompiled.page.JteerrorGenerated;
import gg.jte.generated.precompiled.page.JtefeedsGenerated;
import gg.jte.generated.precompiled.page.JteglimpseGenerated;
import gg.jte.generated.precompiled.page.JtehomeGenerated;
import gg.jte.generated.precompiled.page.JtelistGenerated;
import gg.jte.generated.precompiled.page.JteposterGenerated;
import gg.jte.generated.precompiled.page.JteprofileGenerated;
import gg.jte.generated.precompiled.page.JteresultGenerated;
import gg.jte.generated.precompiled.page.JtesearchGenerated;
import gg.jte.generated.precompiled.page.JtetermsGenerated;
import gg.jte.generated.precompiled.page.JtetopicGenerated;
import gg.jte.generated.precompiled.page.JtevideoGenerated;
import gg.jte.generated.precompiled.page.JtevoteGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;

import org.laodongmei.theme.page.AlbumPage;
import org.laodongmei.theme.page.AnswerPage;
import org.laodongmei.theme.page.ArchivePage;
import org.laodongmei.theme.page.ArticlePage;
import org.laodongmei.theme.page.DocsPage;
import org.laodongmei.theme.page.EmbedPage;
import org.laodongmei.theme.page.EntryPage;
import org.laodongmei.theme.page.ErrorPage;
import org.laodongmei.theme.page.FeedsPage;
import org.laodongmei.theme.page.GlimpsePage;
import org.laodongmei.theme.page.HomePage;
import org.laodongmei.theme.page.ListPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.PosterPage;
import org.laodongmei.theme.page.ProfilePage;
import org.laodongmei.theme.page.ResultPage;
import org.laodongmei.theme.page.SearchPage;
import org.laodongmei.theme.page.TermsPage;
import org.laodongmei.theme.page.TopicPage;
import org.laodongmei.theme.page.VideoPage;
import org.laodongmei.theme.page.VotePage;
import org.laodongmei.theme.part.Site;
import org.laodongmei.theme.view.Files;
import org.laodongmei.theme.view.Frame;

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
    private final Frame frame;

    public Theme(Site site) {
        this.frame = new Frame(site);
    }

    /** A whole page as UTF-8. */
    public byte[] render(Page page) {
        return pageBytes(page).bytes();
    }

    /** A whole page as UTF-8, and which parts of it other pages have too. */
    public PageBytes pageBytes(Page page) {
        var output = new PageOutput(frame.shared());
        var out = new OwaspHtmlTemplateOutput(output);
        switch (page) {
            case ArticlePage it -> JtearticleGenerated.render(out, null, frame, it);
            case ListPage it -> JtelistGenerated.render(out, null, frame, it);
            case HomePage it -> JtehomeGenerated.render(out, null, frame, it);
            case ProfilePage it -> JteprofileGenerated.render(out, null, frame, it);
            case AlbumPage it -> JtealbumGenerated.render(out, null, frame, it);
            case VideoPage it -> JtevideoGenerated.render(out, null, frame, it);
            case TopicPage it -> JtetopicGenerated.render(out, null, frame, it);
            case EntryPage it -> JteentryGenerated.render(out, null, frame, it);
            case ArchivePage it -> JtearchiveGenerated.render(out, null, frame, it);
            case TermsPage it -> JtetermsGenerated.render(out, null, frame, it);
            case SearchPage it -> JtesearchGenerated.render(out, null, frame, it);
            case FeedsPage it -> JtefeedsGenerated.render(out, null, frame, it);
            case DocsPage it -> JtedocsGenerated.render(out, null, frame, it);
            case VotePage it -> JtevoteGenerated.render(out, null, frame, it);
            case ResultPage it -> JteresultGenerated.render(out, null, frame, it);
            case PosterPage it -> JteposterGenerated.render(out, null, frame, it);
            case GlimpsePage it -> JteglimpseGenerated.render(out, null, frame, it);
            case EmbedPage it -> JteembedGenerated.render(out, null, frame, it);
            case AnswerPage it -> JteanswerGenerated.render(out, null, frame, it);
            case ErrorPage it -> JteerrorGenerated.render(out, null, frame, it);
        }
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

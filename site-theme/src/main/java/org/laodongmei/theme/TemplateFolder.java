package org.laodongmei.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.resolve.DirectoryCodeResolver;

import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.view.Frame;
import org.laodongmei.theme.view.Templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Templates as they lie in a folder, for whoever writes them: each is compiled when it is needed
 * and whenever it has changed, which takes a JDK. Safe for any threads, one at a time; much slower
 * than those that were compiled with the program.
 */
public final class TemplateFolder implements Templates {

    private static final String PAGE = "Page";

    private final Path folder;
    private final TemplateEngine engine;

    /**
     * @param folder with {@code page/article.jte} and the others
     * @param classes where to put what is compiled; may be deleted at any time
     */
    public TemplateFolder(Path folder, Path classes) {
        this.folder = folder;
        this.engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(folder),
                        classes,
                        ContentType.Html,
                        Theme.class.getClassLoader());
        engine.setTrimControlStructures(true);
    }

    /** A template cannot be compiled: where, and why. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(TemplateException e) {
            super(e.getMessage(), e);
        }
    }

    @Override
    public boolean mayChange() {
        return true;
    }

    /** When one of them changed last, in milliseconds of the epoch. */
    public long state() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void opening(HtmlTemplateOutput out, Frame frame) {
        render("frame/opening", Map.of("frame", frame), out);
    }

    @Override
    public void masthead(HtmlTemplateOutput out, Frame frame, String section) {
        render("frame/masthead", Map.of("frame", frame, "section", section), out);
    }

    @Override
    public void foot(HtmlTemplateOutput out, Frame frame) {
        render("frame/foot", Map.of("frame", frame), out);
    }

    /** The template is called as the sort of page is: {@code ArticlePage}, {@code article.jte}. */
    @Override
    public void page(HtmlTemplateOutput out, Frame frame, Page page) {
        String sort = page.getClass().getSimpleName();
        String name = sort.substring(0, sort.length() - PAGE.length()).toLowerCase(Locale.ROOT);
        render("page/" + name, Map.of("frame", frame, "page", page), out);
    }

    /** One at a time: two that find the same template changed would both compile it. */
    private synchronized void render(
            String name, Map<String, Object> parameters, HtmlTemplateOutput out) {
        try {
            engine.render(name + ".jte", parameters, out);
        } catch (TemplateException e) {
            throw new Unfit(e);
        }
    }
}

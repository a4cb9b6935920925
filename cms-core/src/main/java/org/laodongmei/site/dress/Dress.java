package org.laodongmei.site.dress;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.TemplateFolder;
import org.laodongmei.theme.Theme;
import org.laodongmei.theme.part.Site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * In which templates pages are made: those that were compiled with the program, or those of a
 * folder as they are at the moment, for whoever writes a theme.
 */
public final class Dress {

    /** That of the program. */
    public static final Dress OURS = new Dress(null);

    /** Every theme has it. */
    private static final String TEMPLATE = "page/article.jte";

    private final @Nullable TemplateFolder folder;

    private Dress(@Nullable TemplateFolder folder) {
        this.folder = folder;
    }

    /**
     * The templates of a folder.
     *
     * @param folder with {@code page/article.jte} and the others, or of a module that has them in
     *     {@code src/main/jte}
     * @param classes where to put what is compiled
     * @return empty if there are none
     */
    public static Optional<Dress> of(Path folder, Path classes) {
        for (Path each : new Path[] {folder, folder.resolve("src/main/jte")}) {
            if (Files.isRegularFile(each.resolve(TEMPLATE))) {
                return Optional.of(new Dress(new TemplateFolder(each, classes)));
            }
        }
        return Optional.empty();
    }

    /** Whether its templates may change. */
    public boolean isLive() {
        return folder != null;
    }

    /** A theme for a site. */
    public Theme theme(Site site) {
        return folder == null ? new Theme(site) : new Theme(site, folder);
    }

    /** When a template changed last, in milliseconds of the epoch; 0 for those of the program. */
    public long state() {
        return folder == null ? 0 : folder.state();
    }
}

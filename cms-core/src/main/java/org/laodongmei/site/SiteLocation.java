package org.laodongmei.site;

import org.laodongmei.site.release.SiteFolder;

import java.nio.file.Path;

/**
 * Where the site folder is.
 *
 * @param root the folder with the releases, below the data folder
 */
public record SiteLocation(Path root) {

    /** What everybody may read of the votes, by its path on the site. */
    public Path votes() {
        return root.resolveSibling("votes").resolve("public");
    }

    /** The link to the release that readers are served; follow it anew for every file. */
    public Path current() {
        return SiteFolder.current(root);
    }
}

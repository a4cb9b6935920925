package org.laodongmei.studio.library;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.library.Item;

/**
 * A file as scripts get it.
 *
 * @param path where the studio shows it: a picture's widest rendition up to 1200 pixels, or the
 *     file
 * @param thumb where the studio shows it small; null for what cannot be seen
 * @param duplicateOf SHA-256 under which it was here before it was brought again; null when it was
 *     not
 */
public record Shown(
        String sha256,
        String name,
        String type,
        String path,
        @Nullable String thumb,
        String alt,
        String credit,
        int width,
        int height,
        @Nullable String duplicateOf) {

    private static final int WIDE_ENOUGH = 1_200;

    static Shown of(Item item) {
        return of(item.asset(), item.poster(), null);
    }

    /** A file that was just brought, or that anything else is known of. */
    public static Shown of(Asset asset, @Nullable String poster, @Nullable String duplicateOf) {
        return new Shown(
                asset.sha256(),
                asset.name(),
                asset.type(),
                path(asset),
                thumb(asset, poster),
                asset.alt(),
                asset.credit(),
                asset.width(),
                asset.height(),
                duplicateOf);
    }

    /** Where the studio shows a file large. */
    public static String path(Asset asset) {
        return "/studio/media/"
                + asset.sha256()
                + "/"
                + (asset.isPicture()
                        ? asset.widths().stream()
                                        .filter(width -> width <= WIDE_ENOUGH)
                                        .reduce((_, wider) -> wider)
                                        .orElse(asset.widths().getFirst())
                                + ".jpg"
                        : FileController.WHOLE);
    }

    /** Where the studio shows a file small; null for what cannot be seen. */
    public static @Nullable String thumb(Asset asset, @Nullable String poster) {
        if (asset.isPicture()) {
            return "/studio/media/" + asset.sha256() + "/" + asset.widths().getFirst() + ".webp";
        }
        return poster == null ? null : "/studio/media/" + poster + "/" + FileController.SMALL;
    }
}

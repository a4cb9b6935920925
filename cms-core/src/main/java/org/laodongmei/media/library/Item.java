package org.laodongmei.media.library;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;

/**
 * A file with all that the office knows about it.
 *
 * @param addedBy id of an account; empty for an import
 * @param replacedBy SHA-256 of what is shown in its place; null while it stands itself
 * @param likeness bits of what a picture looks like; 0 when there is nothing to compare
 */
public record Item(
        Asset asset,
        Description description,
        String addedBy,
        @Nullable String replacedBy,
        long likeness) {

    /** SHA-256 of a film's still picture; null for none. */
    public @Nullable String poster() {
        return asset.poster();
    }

    /** What it is to people. */
    public Medium medium() {
        return Medium.of(asset.type());
    }

    /** Whether it is a picture that nobody said anything about to who cannot see it. */
    public boolean lacksAlt() {
        return asset.isPicture() && description.alt().isEmpty() && !description.decorative();
    }
}

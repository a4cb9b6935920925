package org.laodongmei.api.serve;

import org.jspecify.annotations.Nullable;

/** What was asked for is not there, or not for everybody yet. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String nearest;

    public Missing() {
        this(null);
    }

    /**
     * @param nearest what there is by a name that comes near
     */
    public Missing(@Nullable String nearest) {
        super("not there");
        this.nearest = nearest;
    }

    @Nullable String nearest() {
        return nearest;
    }
}

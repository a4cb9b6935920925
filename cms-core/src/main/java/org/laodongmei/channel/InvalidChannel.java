package org.laodongmei.channel;

import java.util.Map;

/** A channel cannot be as somebody wishes; nothing was changed. */
public final class InvalidChannel extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        NAME_UNFIT,
        SLUG_UNFIT,
        SLUG_TAKEN,
        /** Something stands in it, which readers and links find by the address it has. */
        SLUG_IN_USE,
        PARENT_UNFIT,
        TOO_DEEP,
        TOO_MANY,
        DESCRIPTION_UNFIT,
        KEYWORDS_UNFIT,
        TYPE_UNFIT,
        /** Somebody else changed or removed it meanwhile. */
        CHANGED
    }

    private final transient Map<String, Reason> reasons;

    InvalidChannel(Map<String, Reason> reasons) {
        super(reasons.toString());
        this.reasons = Map.copyOf(reasons);
    }

    /** The reason by the component of {@link Channel} that it is about, or {@code form}. */
    public Map<String, Reason> reasons() {
        return reasons;
    }
}

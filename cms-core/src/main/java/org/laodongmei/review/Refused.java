package org.laodongmei.review;

import org.laodongmei.kind.Problem;

import java.util.List;
import java.util.Locale;

/** Something cannot be decided about an entry now, or not by that person. */
public final class Refused extends RuntimeException {

    private final Reason reason;
    private final transient List<Problem> problems;

    Refused(Reason reason) {
        this(reason, List.of());
    }

    Refused(Reason reason, List<Problem> problems) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /**
     * What is wrong with the draft: by field for {@link Reason#UNFINISHED} and {@link
     * Reason#FAULTY}; for {@link Reason#UNSEEN} by the key under which it is said to be seen.
     */
    public List<Problem> problems() {
        return problems;
    }

    /** The reasons there are. */
    public enum Reason {
        /** There is no such entry. */
        GONE,
        /** They have no right to, or it is somebody else's step. */
        NOT_ALLOWED,
        /** It stands where this cannot be done. */
        NOT_NOW,
        /** Somebody changed it since it was looked at. */
        CHANGED,
        /** Something that readers need is missing or wrong. */
        UNFINISHED,
        /** The checks found an error that was neither mended nor let be. */
        FAULTY,
        /** The checks found something that nobody looked at. */
        UNSEEN,
        /** A reason must be given. */
        REASON_NEEDED,
        /** Whoever submitted a piece does not approve it. */
        OWN_PIECE,
        /** One person approves a piece in one step. */
        SAME_PERSON,
        /** The time has passed, or it ends before it begins. */
        TIME_UNFIT
    }
}

package org.laodongmei.entry.desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An entry in a list of the studio.
 *
 * @param title of the newest revision; may be empty
 * @param channel slug of the newest revision's channel; null for none
 * @param maker id of the account that began it; empty for what was imported
 * @param unit id of the unit that it is a piece of; null for none
 * @param step which step of review is next, from 1; 0 when none is
 * @param draft number of the newest revision
 * @param live number of the revision that readers see; null when they see none
 * @param trashed when it was thrown away; null when it was not
 */
public record DeskRow(
        String id,
        String kind,
        String slug,
        String title,
        @Nullable String channel,
        String maker,
        @Nullable String unit,
        Standing standing,
        int step,
        int draft,
        @Nullable Integer live,
        Instant created,
        Instant updated,
        @Nullable Instant trashed) {

    /** What people call it. */
    public State state() {
        if (trashed != null) {
            return State.TRASHED;
        }
        return switch (standing) {
            case SUBMITTED -> State.SUBMITTED;
            case RETURNED -> State.RETURNED;
            case APPROVED -> State.APPROVED;
            case SCHEDULED -> State.SCHEDULED;
            case WRITING -> live == null ? State.DRAFT : live == draft ? State.LIVE : State.CHANGED;
        };
    }
}

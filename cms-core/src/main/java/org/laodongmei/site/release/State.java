package org.laodongmei.site.release;

import java.time.Instant;

/**
 * A state of the site that readers were served, and may be served again.
 *
 * @param release number of the full build that it grew from
 * @param number how many publishes later; 0 is the build itself
 * @param at when it had come to be
 * @param changed files that were new or other ones then
 * @param files all that there were
 */
public record State(long release, int number, Instant at, int changed, int files) {

    /** A short name for a form. */
    public String id() {
        return release + "-" + number;
    }
}

package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.DeskRow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What comes of publishing many: before it happens, or after.
 *
 * @param lines in the order of the list that they were chosen in
 * @param unseen how many are gone, or not for the visitor
 * @param back the query of that list
 * @param errors a sentence by field
 */
public record SeveralPage(
        List<Line> lines, int unseen, Times times, String back, Map<String, String> errors) {

    /**
     * One of them.
     *
     * @param at when it goes; null for now, and where it does not go
     * @param before when it was to go until now; null for never
     * @param why it does not go; empty when it does
     */
    public record Line(DeskRow row, @Nullable Instant at, @Nullable Instant before, String why) {

        /** The entry with the revision that was looked at, as the form brings it back. */
        public String seen() {
            return row.id() + "." + row.draft();
        }
    }

    /** Those that go. */
    public List<Line> going() {
        return lines.stream().filter(line -> line.why().isEmpty()).toList();
    }

    /** Those that do not. */
    public List<Line> staying() {
        return lines.stream().filter(line -> !line.why().isEmpty()).toList();
    }

    /** All of them, as an address has them. */
    public String ids() {
        return String.join(",", lines.stream().map(line -> line.row().id()).toList());
    }

    /** When each was to go until now, in milliseconds, as an address has it; 0 for never. */
    public String before() {
        return lines.stream()
                .map(Line::before)
                .map(was -> was == null ? "0" : Long.toString(was.toEpochMilli()))
                .collect(Collectors.joining(","));
    }
}

package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.ENTRY;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * What somebody looks for on the desk.
 *
 * @param sight what they may see at all
 * @param words that the title has, each somewhere
 * @param kind null for any
 * @param state null for all but what was thrown away
 * @param channels slugs of which it is in one; empty for any
 * @param maker id of who began it; null for anybody
 * @param unit id of the unit; null for any
 * @param steps which step of review is next; empty for any
 */
public record DeskQuery(
        Sight sight,
        List<String> words,
        @Nullable String kind,
        @Nullable State state,
        Collection<String> channels,
        @Nullable String maker,
        @Nullable String unit,
        Collection<Integer> steps) {

    /**
     * What somebody may see.
     *
     * @param everything whether all there is
     * @param channels slugs of channels whose entries they may see
     * @param account whose own entries they may see
     * @param unit whose entries they may see; null for none
     */
    public record Sight(
            boolean everything,
            Collection<String> channels,
            String account,
            @Nullable String unit) {

        /** All there is, for who need not ask. */
        public static final Sight EVERYTHING = new Sight(true, List.of(), "", null);

        /** Whether they may see what such a one began, for such a unit, in such a channel. */
        public boolean sees(String maker, @Nullable String of, @Nullable String channel) {
            return everything
                    || maker.equals(account)
                    || of != null && of.equals(unit)
                    || channel != null && channels.contains(channel);
        }

        Condition rows() {
            if (everything) {
                return noCondition();
            }
            Condition own = ENTRY.MAKER.eq(account);
            Condition units = unit == null ? falseCondition() : ENTRY.UNIT.eq(unit);
            return own.or(units).or(ENTRY.CHANNEL.in(channels));
        }
    }

    /** Everything of a state that somebody may see. */
    public static DeskQuery of(Sight sight, @Nullable State state) {
        return new DeskQuery(sight, List.of(), null, state, List.of(), null, null, List.of());
    }

    /** Everything of a kind that somebody may see. */
    public static DeskQuery ofKind(Sight sight, String kind) {
        return new DeskQuery(sight, List.of(), kind, null, List.of(), null, null, List.of());
    }

    Condition rows() {
        Condition rows = sight.rows().and(state == null ? ENTRY.TRASHED_AT.isNull() : state.rows());
        for (String word : words) {
            rows = rows.and(ENTRY.TITLE.containsIgnoreCase(word));
        }
        if (kind != null) {
            rows = rows.and(ENTRY.KIND.eq(kind));
        }
        if (!channels.isEmpty()) {
            rows = rows.and(ENTRY.CHANNEL.in(channels));
        }
        if (maker != null) {
            rows = rows.and(ENTRY.MAKER.eq(maker));
        }
        if (unit != null) {
            rows = rows.and(ENTRY.UNIT.eq(unit));
        }
        return steps.isEmpty() ? rows : rows.and(ENTRY.STEP.in(steps));
    }
}

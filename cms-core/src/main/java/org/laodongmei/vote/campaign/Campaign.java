package org.laodongmei.vote.campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign as the office declared it, or, after its first ballot, as it was sealed then.
 *
 * @param slug names it in addresses
 * @param rules in plain words, up to ten lines
 * @param topic slug of the topic that it belongs to; empty for none
 * @param rulesEntry the entry that tells the rules at length, as {@code route/slug}; empty for none
 * @param start when the first ballot may be cast
 * @param end from when on none may be cast
 * @param zone where its days begin
 * @param hiddenUntil counts are not told before; null for from the beginning
 * @param objectionDays for how long after the end ballots may be objected to; then traces go
 * @param keyDays for how long after the end the key of the voters' hashes is kept
 */
public record Campaign(
        String slug,
        String title,
        String summary,
        String description,
        List<String> rules,
        String topic,
        String rulesEntry,
        Instant start,
        Instant end,
        ZoneId zone,
        Limits limits,
        Order order,
        @Nullable Instant hiddenUntil,
        int objectionDays,
        int keyDays,
        List<Candidate> candidates) {

    /** In which order the cards lie. */
    public enum Order {
        /** As the office named them. */
        GIVEN,
        /** From another card on for each visitor, the same each time for one. */
        ROTATED
    }

    /** The candidate of that number. */
    public Optional<Candidate> candidate(int number) {
        return number < 1 || number > candidates.size()
                ? Optional.empty()
                : Optional.of(candidates.get(number - 1));
    }

    /** Whether ballots are taken at that time. */
    public boolean isOpen(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /** Whether the counts are told at that time. */
    public boolean tells(Instant at) {
        return hiddenUntil == null || !at.isBefore(hiddenUntil);
    }

    /** The same with the names that its candidates go by. */
    public Campaign called(Map<String, String> names) {
        List<Candidate> named =
                candidates.stream()
                        .map(it ->
                                new Candidate(
                                        it.number(),
                                        it.entry(),
                                        names.getOrDefault(it.entry(), it.entry()),
                                        it.group()))
                        .toList();
        return with(end, hiddenUntil, named);
    }

    /** The same with another end. */
    public Campaign until(Instant end) {
        Instant hidden = this.end.equals(hiddenUntil) ? end : hiddenUntil;
        return with(end, hidden, candidates);
    }

    private Campaign with(Instant end, @Nullable Instant hiddenUntil, List<Candidate> candidates) {
        return new Campaign(
                slug,
                title,
                summary,
                description,
                rules,
                topic,
                rulesEntry,
                start,
                end,
                zone,
                limits,
                order,
                hiddenUntil,
                objectionDays,
                keyDays,
                candidates);
    }
}

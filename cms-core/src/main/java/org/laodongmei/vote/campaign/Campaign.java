package org.laodongmei.vote.campaign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param seed of an order that differs for each visitor, public; empty where campaigns of before
 *     there were seeds had none. See {@link Order#ROTATED}
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
        List<Candidate> candidates,
        String seed,
        Identity identity) {

    /** Whom one ballot belongs to. */
    public enum Identity {
        /** A browser: everybody may vote, and nobody says who they are. */
        DEVICE,
        /** A member of the campaign's list, who types their number once. */
        ROLL,
        /** Whoever signs in with the provider of the site (OpenID Connect). */
        OIDC,
        /** Whoever opens the page in WeChat, which tells whom it knows. */
        WECHAT
    }

    /** In which order the cards of a group lie; the groups lie as the office named them. */
    public enum Order {
        /** As the office named them, which is by number. */
        GIVEN,
        /**
         * By the strokes of the names (姓氏笔画): how many the first character has, then which ones,
         * then those of the next. The numbers stay as they are.
         */
        STROKES,
        /**
         * By number, from another card on for each visitor, the same each time for one. The browser
         * draws a number of 32 bits once and keeps it; the card to begin with is {@code
         * FNV-1a32(seed + ":" + number) mod cards} of each group, counted from 0. The seed is fixed
         * before anybody votes and stands in the ledger's first line: whoever doubts can compute
         * where any number begins, and that each card comes first as often as any other. The page
         * as it is published, and so without script, lies by number.
         */
        ROTATED
    }

    /**
     * @param seed null in what was sealed before there were seeds
     * @param identity null in what was sealed before there was any but the browser's
     */
    public Campaign {
        seed = Objects.requireNonNullElse(seed, "");
        identity = Objects.requireNonNullElse(identity, Identity.DEVICE);
    }

    /** The candidates as their cards lie in the page as it is published. */
    public List<Candidate> laid() {
        return order == Order.STROKES
                ? candidates.stream()
                        .sorted(Comparator.comparing(Candidate::name, Strokes.order()))
                        .toList()
                : candidates;
    }

    /** Of its page on the site. */
    public String path() {
        return "/votes/" + slug + "/";
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
                candidates,
                seed,
                identity);
    }
}

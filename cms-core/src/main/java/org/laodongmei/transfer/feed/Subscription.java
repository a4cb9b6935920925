package org.laodongmei.transfer.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A feed that is followed.
 *
 * @param name the source that readers are told
 * @param channel slug of the channel of its drafts; null for none
 * @param minutes between two fetches
 * @param asked when it was fetched last; the epoch for never
 * @param due when it is to be fetched next
 * @param failures how often it failed since it last did not
 * @param outcome what came of it last; null before
 * @param status of HTTP by which it was refused last; 0 for none
 * @param counts of the last fetch that brought something to read
 */
public record Subscription(
        String id,
        String address,
        String name,
        @Nullable String channel,
        String kind,
        int minutes,
        boolean paused,
        Instant asked,
        Instant due,
        String etag,
        String modified,
        int failures,
        @Nullable Outcome outcome,
        int status,
        Counts counts) {

    /**
     * The same that rests, or goes on at once.
     *
     * @param now when it goes on
     */
    Subscription paused(boolean rests, Instant now) {
        return with(address, rests, rests ? due : now, etag, modified);
    }

    /** The same at another address, of which nothing is known yet. */
    Subscription at(String other) {
        return with(other, paused, due, "", "");
    }

    private Subscription with(
            String address, boolean paused, Instant due, String etag, String modified) {
        return new Subscription(
                id, address, name, channel, kind, minutes, paused, asked, due, etag, modified,
                failures, outcome, status, counts);
    }

    /** What came of a fetch. */
    public enum Outcome {
        /** It was read. */
        READ("读取正常", "read"),
        /** It says what it said last time. */
        SAME("没有变化", "nothing new"),
        NOT_AN_ADDRESS("不是网址", "no address of the web"),
        NOT_PUBLIC("是内网地址，不能读取", "not at a public address"),
        NO_ANSWER("对方没有应答", "nobody answers"),
        REFUSED("对方拒绝提供", "refused"),
        TOO_LARGE("太大，没有读", "too large"),
        TOO_SLOW("太慢，没有等到", "too slow"),
        NO_FEED("打开了，但不是 RSS、Atom 或 JSON Feed", "neither RSS, Atom nor JSON Feed");

        private final String zh;
        private final String en;

        Outcome(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** Whether something has to be seen to. */
        public boolean isFailure() {
            return this != READ && this != SAME;
        }
    }

    /**
     * What became of the items of a feed.
     *
     * @param leftAlone changed there, but edited here since
     */
    public record Counts(int added, int changed, int unchanged, int leftAlone, int refused) {

        /** None were looked at. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}

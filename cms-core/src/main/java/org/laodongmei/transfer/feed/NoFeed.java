package org.laodongmei.transfer.feed;

/** What was fetched is no feed. */
final class NoFeed extends Exception {

    private final String named;

    NoFeed(String reason) {
        this(reason, "");
    }

    /**
     * @param named address of the feed that a page names as its own; empty for none
     */
    NoFeed(String reason, String named) {
        super(reason, null, false, false);
        this.named = named;
    }

    String named() {
        return named;
    }
}

package org.laodongmei.transfer.feed;

/** What was fetched is no feed. */
final class NoFeed extends Exception {

    NoFeed(String reason) {
        super(reason, null, false, false);
    }
}

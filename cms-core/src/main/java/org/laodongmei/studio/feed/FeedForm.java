package org.laodongmei.studio.feed;

/**
 * What somebody wrote of a feed that is to be followed.
 *
 * @param channel slug; empty for none
 * @param minutes between two fetches
 */
public record FeedForm(String address, String name, String channel, String kind, int minutes) {

    static final FeedForm EMPTY = new FeedForm("", "", "", "article", 60);
}

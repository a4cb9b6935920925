package org.laodongmei.syndication;

import java.util.Arrays;
import java.util.Optional;

/** What a program may be told of. */
public enum Event {
    /** Readers see an entry that they did not see. */
    ENTRY_PUBLISHED("entry.published"),
    /** Readers see another revision of an entry, or see it elsewhere. */
    ENTRY_UPDATED("entry.updated"),
    /** Readers see an entry no more. */
    ENTRY_WITHDRAWN("entry.withdrawn"),
    /** Channels were made, moved, renamed or removed. */
    CHANNEL_CHANGED("channel.changed"),
    /** Readers can see a campaign. */
    CAMPAIGN_ANNOUNCED("campaign.announced"),
    /** Votes are taken. */
    CAMPAIGN_OPENED("campaign.opened"),
    /** No more votes are taken. */
    CAMPAIGN_CLOSED("campaign.closed"),
    /** The result is final. */
    CAMPAIGN_DECIDED("campaign.decided"),
    /** Its title, its beginning or its end is another. */
    CAMPAIGN_CHANGED("campaign.changed"),
    /** Somebody tries whether it works; told whatever was chosen. */
    PING("ping");

    private final String word;

    Event(String word) {
        this.word = word;
    }

    /** What it is called in what is sent. */
    public String word() {
        return word;
    }

    /** The event that is called so. */
    public static Optional<Event> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
    }
}

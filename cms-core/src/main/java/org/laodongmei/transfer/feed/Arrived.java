package org.laodongmei.transfer.feed;

import org.laodongmei.entry.desk.DeskRow;

/** A draft that a feed brought, for somebody to take in hand. */
public record Arrived(Subscription from, DeskRow piece) {}

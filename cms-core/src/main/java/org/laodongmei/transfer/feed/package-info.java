/**
 * Feeds of other sites: RSS, Atom and JSON Feed, taken once or followed. What comes from them is a
 * draft, never live by itself. {@link org.laodongmei.transfer.feed.Subscriptions} is the door.
 */
@NullMarked
@NamedInterface("feed")
package org.laodongmei.transfer.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

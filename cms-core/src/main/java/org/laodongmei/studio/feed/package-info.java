/** Feeds of other sites that bring in drafts, and what other sites may show of ours. */
@NullMarked
package org.laodongmei.studio.feed;

import org.jspecify.annotations.NullMarked;

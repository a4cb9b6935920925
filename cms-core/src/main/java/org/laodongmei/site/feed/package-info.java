/** Feeds for readers' programs and the sitemap for search engines. Used by the plan alone. */
@NullMarked
package org.laodongmei.site.feed;

import org.jspecify.annotations.NullMarked;

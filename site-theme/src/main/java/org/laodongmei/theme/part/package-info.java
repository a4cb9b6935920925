/**
 * What pages are made of: the site itself, the head of a page, pictures, cards, links. Plain
 * records, filled by whoever publishes. Rules for all of them: a text that is absent is the empty
 * string, a list that is absent is empty, only things marked {@code @Nullable} may be null; texts
 * are plain (the templates escape them), HTML travels in {@link org.laodongmei.theme.part.Html}
 * alone; paths begin with a slash and are links within the site.
 */
@NullMarked
package org.laodongmei.theme.part;

import org.jspecify.annotations.NullMarked;

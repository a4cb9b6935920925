/**
 * HTML made safe and finished. Internal to the room; {@link org.laodongmei.markup.html.Finish} is
 * the way in, and it knows nothing of Markdown.
 */
@NullMarked
package org.laodongmei.markup.html;

import org.jspecify.annotations.NullMarked;

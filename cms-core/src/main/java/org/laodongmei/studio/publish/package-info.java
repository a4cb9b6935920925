/** How pieces go to readers: previews, the publish sheet, the calendar, taking back. */
@NullMarked
package org.laodongmei.studio.publish;

import org.jspecify.annotations.NullMarked;

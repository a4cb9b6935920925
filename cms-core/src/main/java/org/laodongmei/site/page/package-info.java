/**
 * From live entries to the page records of the theme, one class for each sort of page. Used by the
 * plan alone.
 */
@NullMarked
package org.laodongmei.site.page;

import org.jspecify.annotations.NullMarked;

/**
 * From live entries to the page records of the theme, one class for each sort of page. Used by the
 * plan; the API enters for {@link org.laodongmei.site.page.EntryHtml}.
 */
@NullMarked
@NamedInterface("page")
package org.laodongmei.site.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * For tests only: the browser that the build finds by itself, and the checker that tells whether a
 * page is valid HTML. Any test may call {@link org.laodongmei.browser.Browsers} and {@link
 * org.laodongmei.browser.HtmlCheck}.
 */
@NullMarked
package org.laodongmei.browser;

import org.jspecify.annotations.NullMarked;

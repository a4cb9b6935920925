/**
 * What readers see: page records (the contract with whoever publishes), templates, styles and
 * islands of script. Knows no CMS, no Spring and no database; anybody may render a page by filling
 * a record and calling {@link org.laodongmei.theme.Theme}.
 */
@NullMarked
package org.laodongmei.theme;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of a site, one record each: the contract between whoever publishes and the templates. A
 * page holds all that is shown on it, in the order it is shown; nothing is looked up while it is
 * rendered.
 */
@NullMarked
package org.laodongmei.theme.page;

import org.jspecify.annotations.NullMarked;

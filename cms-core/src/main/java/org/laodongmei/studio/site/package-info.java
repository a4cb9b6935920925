/**
 * Screens about the site as a whole, for administrators: its channels, tags, settings, front page,
 * mourning and releases.
 */
@NullMarked
package org.laodongmei.studio.site;

import org.jspecify.annotations.NullMarked;

/**
 * What the templates lean on while they write: the frame that all pages of a site share, dates in
 * its zone, words. For the theme's own templates only; it is public because they are compiled into
 * another package.
 */
@NullMarked
package org.laodongmei.theme.view;

import org.jspecify.annotations.NullMarked;

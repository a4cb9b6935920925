/**
 * For whoever writes a theme: pages made anew at each request from templates as they lie in a
 * folder, and browsers that see them at once. Not there unless {@code serve --theme} names it.
 */
@NullMarked
package org.laodongmei.site.serve.live;

import org.jspecify.annotations.NullMarked;

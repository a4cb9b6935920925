/**
 * A piece on its way: how it reads, what changed, what was said and decided about it, and the
 * decisions that are next.
 */
@NullMarked
package org.laodongmei.studio.piece;

import org.jspecify.annotations.NullMarked;

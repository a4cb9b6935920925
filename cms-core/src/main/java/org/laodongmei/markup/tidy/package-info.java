/**
 * Puts the punctuation and the spaces of a Chinese text in order, and touches nothing but prose. It
 * does no I/O.
 */
@NullMarked
@NamedInterface("tidy")
package org.laodongmei.markup.tidy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

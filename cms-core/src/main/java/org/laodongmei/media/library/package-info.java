/**
 * The files as an office keeps them: described, found again, collected, replaced, and brought in
 * piece by piece.
 */
@NullMarked
@NamedInterface("library")
package org.laodongmei.media.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

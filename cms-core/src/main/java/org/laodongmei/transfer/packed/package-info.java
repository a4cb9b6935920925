/**
 * Folders in a zip, in and out: read with bounds, written so that the same gives the same bytes.
 */
@NullMarked
@NamedInterface("packed")
package org.laodongmei.transfer.packed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

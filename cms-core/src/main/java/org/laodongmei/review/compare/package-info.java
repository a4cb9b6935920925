/**
 * How one text differs from another: character by character for eyes, paragraph by paragraph where
 * two people wrote at once. Knows no entry and no database.
 */
@NullMarked
@NamedInterface("compare")
package org.laodongmei.review.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

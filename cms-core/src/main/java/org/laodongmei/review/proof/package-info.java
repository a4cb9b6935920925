/**
 * 校对: what a careful reader would find in a text, by rules alone: no database, no network. Each
 * finding says where it is, why, and where possible what would be right.
 */
@NullMarked
@NamedInterface("proof")
package org.laodongmei.review.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

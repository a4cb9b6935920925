/**
 * What must be looked at before a piece is submitted: everything that {@code review::proof} finds
 * in its texts, links and pictures that lead nowhere, what readers need and is not there; and what
 * somebody let be, with the reason. The studio shows it, {@code review} holds a piece back by it.
 */
@NullMarked
@NamedInterface("check")
package org.laodongmei.review.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

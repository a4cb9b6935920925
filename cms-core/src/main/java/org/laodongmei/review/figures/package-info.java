/** What was submitted and what of it was used, counted from the decisions. The studio enters. */
@NullMarked
@NamedInterface("figures")
package org.laodongmei.review.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Links by which somebody sees a revision without signing in. The studio enters. */
@NullMarked
@NamedInterface("preview")
package org.laodongmei.review.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

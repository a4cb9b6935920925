/** What somebody sees of all the entries, in the studio and by programs. */
@NullMarked
@NamedInterface("sight")
package org.laodongmei.review.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

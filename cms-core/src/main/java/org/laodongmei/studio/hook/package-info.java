/** Other programs that are told of what readers see, and what came of it. */
@NullMarked
package org.laodongmei.studio.hook;

import org.jspecify.annotations.NullMarked;

/** In which templates the site is shown. Callers: the rest of the site, and whoever wires it. */
@NullMarked
@NamedInterface("dress")
package org.laodongmei.site.dress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

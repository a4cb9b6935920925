/**
 * What an entry of any kind looks like to callers of the API: its members, which selections, the
 * description and GraphQL follow, and its properties, by which it is filtered and ordered. Both
 * come from the kind's declaration; a site's own kinds need no code.
 */
@NullMarked
@NamedInterface("shape")
package org.laodongmei.api.shape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

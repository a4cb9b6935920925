/**
 * The site over HTTP: the site folder as it is, and search results made on demand. Loaded by Spring
 * in the serving application; the command line never touches it.
 */
@NullMarked
@NamedInterface("serve")
package org.laodongmei.site.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

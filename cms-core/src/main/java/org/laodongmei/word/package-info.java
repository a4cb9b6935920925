/**
 * Word documents as HTML and pictures. A document is somebody else's archive of somebody else's
 * XML: it is read within bounds, and leads nowhere. Knows no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.laodongmei.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

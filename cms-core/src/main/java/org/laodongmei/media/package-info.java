/**
 * Uploads: what a file really is, its renditions, what its metadata said. The originals and what is
 * made from them lie in {@code media/} of the data folder, named by SHA-256. Rooms below may enter
 * through {@link org.laodongmei.media.Assets}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "markup", "change", "audit"})
package org.laodongmei.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

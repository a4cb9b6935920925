/**
 * The thing edited: entries with immutable revisions, and which revision is live. Everything that
 * readers meet is derived from here by followers of the change log; this room knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "markup", "change", "audit", "kind", "channel"})
package org.laodongmei.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

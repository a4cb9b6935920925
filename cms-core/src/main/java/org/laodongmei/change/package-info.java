/**
 * The change log. Whoever changes content appends to it in the same transaction; whoever derives
 * something from content follows it with a cursor of its own, kept with what it derives. Every room
 * below may enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db"})
package org.laodongmei.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

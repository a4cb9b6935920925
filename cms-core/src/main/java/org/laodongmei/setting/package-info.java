/**
 * Named texts that hold for the whole site, such as its own description and its synonyms. A room
 * that gives a name its meaning checks the text; this one only keeps it. Every room below may
 * enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "change"})
package org.laodongmei.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

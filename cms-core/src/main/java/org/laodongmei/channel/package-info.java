/**
 * The section tree of the site (栏目): what readers browse by, in the office's own order. Every room
 * below may ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "markup", "change", "audit"})
package org.laodongmei.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

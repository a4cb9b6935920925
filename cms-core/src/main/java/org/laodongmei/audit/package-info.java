/**
 * Who did what when, for the office and for inspectors: a log that only grows, each row bound to
 * the one before by its hash. Whoever does something that must be accounted for appends in the same
 * transaction. Every room below may enter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db"})
package org.laodongmei.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

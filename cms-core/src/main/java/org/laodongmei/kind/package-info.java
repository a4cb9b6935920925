/**
 * The types of content, declared in YAML, built in or a site's own: their fields, and whether
 * values fit them. Form, validation, API, search, page and import follow from a kind; every room
 * below may ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "change"})
package org.laodongmei.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The two doors to the database: one writer, many readers; and the generated tables, each used by
 * its owning room only. Any room may enter.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.laodongmei.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

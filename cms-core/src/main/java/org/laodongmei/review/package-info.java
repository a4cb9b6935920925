/**
 * 三审三校: the steps by which a piece gets from its writer to readers, who decided what, remarks in
 * its text, and when it goes live. The only room that makes a revision live, but for imports.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "change",
            "audit",
            "people",
            "people::secret",
            "markup",
            "setting",
            "media",
            "media::library",
            "media::remote",
            "kind",
            "channel",
            "entry",
            "entry::desk"
        })
package org.laodongmei.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

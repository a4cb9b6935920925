/**
 * Other programs that are told: webhooks by the convention of Standard Webhooks. {@link
 * org.laodongmei.syndication.Webhooks} is the door; a herald follows the change log and a courier
 * carries. What they tell is what readers see; of drafts they know nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "change",
            "audit",
            "people::secret",
            "media::remote",
            "kind",
            "channel",
            "entry"
        })
package org.laodongmei.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

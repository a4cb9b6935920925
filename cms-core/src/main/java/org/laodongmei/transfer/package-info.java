/**
 * Everything in and out as files that people can read: a folder of Markdown and pictures becomes
 * entries, and the other way round. {@link org.laodongmei.transfer.Import} and {@link
 * org.laodongmei.transfer.Export} are the doors, for the command line; nothing above knows of this
 * room.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markup",
            "kind",
            "channel",
            "entry",
            "media",
            "media :: library",
            "setting",
            "vote",
            "vote::campaign"
        })
package org.laodongmei.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

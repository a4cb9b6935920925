/**
 * Everything in and out as files that people can read: a folder of Markdown and pictures becomes
 * entries, and the other way round. {@link org.laodongmei.transfer.Import} and {@link
 * org.laodongmei.transfer.Export} are the doors, for the command line; {@link
 * org.laodongmei.transfer.wxr.WordPress} takes what WordPress exports, {@code transfer.feed}
 * follows feeds.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "audit",
            "markup",
            "markup::paste",
            "kind",
            "channel",
            "entry",
            "entry::desk",
            "media",
            "media::library",
            "media::remote",
            "setting",
            "vote",
            "vote::campaign"
        })
package org.laodongmei.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

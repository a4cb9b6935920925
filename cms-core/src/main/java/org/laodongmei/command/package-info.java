/**
 * The command line. Wires by constructor just the rooms that a command needs, so that {@code
 * publish} or {@code import} starts in a moment; only {@code serve} boots the web application, with
 * the same rooms.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "markup",
            "change",
            "audit",
            "people",
            "people::address",
            "people::passkey",
            "people::secret",
            "people::oidc",
            "people::token",
            "people::voucher",
            "media",
            "media::library",
            "media::remote",
            "kind",
            "channel",
            "entry",
            "entry::desk",
            "notice",
            "review",
            "review::check",
            "review::figures",
            "review::link",
            "review::preview",
            "review::proof",
            "setting",
            "question",
            "syndication",
            "search",
            "site",
            "site::dress",
            "site::setting",
            "transfer",
            "transfer::arrival",
            "transfer::feed",
            "transfer::packed",
            "transfer::wxr",
            "vote",
            "vote::campaign",
            "vote::guard",
            "vote::ledger",
            "vote::roll",
            "vote::proof",
            "vote::suspicion",
            "vote::serve",
            "studio"
        })
package org.laodongmei.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The screens of the office, below {@code /studio}: thin, one controller a screen, form → door →
 * redirect. What a screen shows is a jte template in {@code src/main/jte/studio}; both languages
 * stand side by side in it, Chinese first. Nobody enters but browsers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "markup",
            "markup::paste",
            "markup::tidy",
            "word",
            "audit",
            "people",
            "people::address",
            "people::passkey",
            "people::oidc",
            "people::token",
            "media",
            "media::library",
            "media::remote",
            "kind",
            "channel",
            "setting",
            "entry",
            "entry::desk",
            "notice",
            "review",
            "review::check",
            "review::figures",
            "review::link",
            "review::preview",
            "review::proof",
            "review::sight",
            "review::compare",
            "question",
            "syndication",
            "search",
            "site",
            "site::deadline",
            "site::setting",
            "site::release",
            "transfer::feed",
            "vote",
            "vote::campaign",
            "vote::guard",
            "vote::ledger",
            "vote::roll",
            "vote::suspicion"
        })
package org.laodongmei.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

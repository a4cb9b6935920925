/**
 * The headless doors: what other sites, apps and screens read of the site. {@code query} reads
 * filters, {@code shape} says what an entry of any kind looks like, {@code ask} finds what is asked
 * for, {@code tell} writes it, {@code serve} speaks HTTP, {@code delivery} has the paths. All of it
 * is read from the edition that readers are shown, which holds live revisions and nothing else:
 * what is not live cannot leak.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markup",
            "change",
            "db",
            "people",
            "people::secret",
            "people::token",
            "media",
            "media::library",
            "kind",
            "channel",
            "entry",
            "entry::desk",
            "setting",
            "search",
            "syndication",
            "review",
            "review::preview",
            "review::sight",
            "vote",
            "vote::campaign",
            "site",
            "site::catalog",
            "site::page",
            "site::serve",
            "site::setting"
        })
package org.laodongmei.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

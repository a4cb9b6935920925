/**
 * Live entries become files: pages, lists, feeds, sitemap, put in place so that a reader never
 * meets a half-written page or a dead link; and the files are served. Publishing is a pure
 * pipeline: entries → {@link org.laodongmei.site.catalog.Catalog} → {@link
 * org.laodongmei.site.Plan}, whose outputs carry a fingerprint of all they depend on; only what
 * differs from the manifest is rendered. Entered by the command line and the studio through {@link
 * org.laodongmei.site.Publisher}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "markup",
            "change",
            "audit",
            "people::voucher",
            "media",
            "kind",
            "channel",
            "entry",
            "setting",
            "question",
            "search",
            "vote",
            "vote::campaign",
            "vote::guard",
            "vote::ledger",
            "vote::roll",
            "vote::serve"
        })
package org.laodongmei.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Letters to the office: whoever has to decide about a piece, and whoever wrote it, is told by
 * e-mail. {@link org.laodongmei.notice.Notices} puts down what is to be told in the transaction
 * that it is about, {@link org.laodongmei.notice.Post} sends it. Where no mail server is configured
 * there is neither.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "people",
            "people::address",
            "channel",
            "entry::desk",
            "review"
        })
package org.laodongmei.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What WordPress exports (WXR, its extended RSS): posts, pages, media, categories, tags, authors
 * and dates. {@link org.laodongmei.transfer.wxr.WordPress} is the door.
 */
@NullMarked
@NamedInterface("wxr")
package org.laodongmei.transfer.wxr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

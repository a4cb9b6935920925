/**
 * What the office says of its site as a whole, site.yaml's content: how it is read, and how it is
 * changed.
 */
@NullMarked
@NamedInterface("setting")
package org.laodongmei.site.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

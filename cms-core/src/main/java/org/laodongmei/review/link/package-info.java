/**
 * Links of live entries to other sites: whether they still lead anywhere. {@link
 * org.laodongmei.review.link.NightlyLinks} asks at night, {@link
 * org.laodongmei.review.link.OutsideLinks} knows what came of it.
 */
@NullMarked
@NamedInterface("link")
package org.laodongmei.review.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

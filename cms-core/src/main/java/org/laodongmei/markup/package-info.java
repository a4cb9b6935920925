/**
 * Markdown in, safe HTML out, with the plain text, the excerpt and the table of contents.
 *
 * <p>Anybody may call it: {@link org.laodongmei.markup.Markdown} renders, {@link
 * org.laodongmei.markup.Links} rewrites destinations in the source. It does no I/O and knows no
 * other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.laodongmei.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

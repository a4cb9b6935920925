/**
 * The site folder: releases, what is in them, and how files are put in place so that readers never
 * meet half a change and a killed process leaves nothing that the next start cannot finish. Knows
 * nothing of what the files say.
 */
@NullMarked
@NamedInterface("release")
package org.laodongmei.site.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * All live entries of a moment, in order and in groups, with the fingerprints by which changes are
 * told. A pure function of what is live: no database, no files.
 */
@NullMarked
@NamedInterface("catalog")
package org.laodongmei.site.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

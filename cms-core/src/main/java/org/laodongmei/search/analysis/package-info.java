/**
 * What text becomes before it is indexed or looked for: folded, cut into words, pairs and single
 * characters, spelt in pinyin; what was typed becomes a question; what was found becomes a marked
 * snippet. Pure functions over strings, for the room {@code search} only.
 */
@NullMarked
package org.laodongmei.search.analysis;

import org.jspecify.annotations.NullMarked;

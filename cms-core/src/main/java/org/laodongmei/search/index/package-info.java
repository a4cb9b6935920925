/**
 * What the Lucene index holds: which fields, how a document fills them, the columns of facets, the
 * vocabulary, and the folder on disk. For the room {@code search} only.
 */
@NullMarked
package org.laodongmei.search.index;

import org.jspecify.annotations.NullMarked;

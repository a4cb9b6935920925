/**
 * The API described: OpenAPI 3.1 made from the same members and kinds that answers are made from,
 * so that it is complete and true for a site's own kinds too, and a page to read and try it.
 */
@NullMarked
package org.laodongmei.api.describe;

import org.jspecify.annotations.NullMarked;

/**
 * The same content in the words of Ghost's Content API (version 5), so that its official client and
 * what was built on it work unmodified: articles are posts, whoever wrote them are authors. Other
 * kinds are told of at {@code /api/v1} alone. See https://ghost.org/docs/content-api/.
 */
@NullMarked
package org.laodongmei.api.ghost;

import org.jspecify.annotations.NullMarked;

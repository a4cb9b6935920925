/**
 * What a caller of the API asks for, read strictly: filters in the subset of NQL that clients of
 * Ghost know, and mistakes told with their place and the nearest word that would have been right.
 * Knows no entry and no HTTP.
 */
@NullMarked
@NamedInterface("query")
package org.laodongmei.api.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

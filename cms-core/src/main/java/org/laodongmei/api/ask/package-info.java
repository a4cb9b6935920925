/**
 * What is asked of the API: parameters, each known, the question they make, and the page of entries
 * that answers it. A list costs no statement.
 */
@NullMarked
@NamedInterface("ask")
package org.laodongmei.api.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

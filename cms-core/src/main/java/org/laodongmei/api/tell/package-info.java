/**
 * Everything that the API tells of, as trees of maps, ready to be written as JSON. Each text that
 * is asked for costs one statement for all of its entries; the rest costs none.
 */
@NullMarked
@NamedInterface("tell")
package org.laodongmei.api.tell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

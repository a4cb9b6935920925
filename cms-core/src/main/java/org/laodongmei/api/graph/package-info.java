/**
 * GraphQL over the same editions, members and filters as {@code /api/v1}: the schema follows from
 * the kinds. What a list asks for is read for all of its entries at once, never for one; depth and
 * cost are bounded before anything is read.
 */
@NullMarked
package org.laodongmei.api.graph;

import org.jspecify.annotations.NullMarked;

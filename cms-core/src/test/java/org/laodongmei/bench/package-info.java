/**
 * The benchmark: {@code mvn -Pbench verify} runs {@link org.laodongmei.bench.Bench}, which measures
 * the program as its users start it and prints a table. No test, and no part of the product.
 */
@NullMarked
package org.laodongmei.bench;

import org.jspecify.annotations.NullMarked;

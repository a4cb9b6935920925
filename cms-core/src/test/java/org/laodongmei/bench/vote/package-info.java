/** Measures the votes over HTTP, beside what a database does that has nothing else to do. */
@NullMarked
package org.laodongmei.bench.vote;

import org.jspecify.annotations.NullMarked;

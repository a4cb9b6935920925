/** Measures the reading API over HTTP, beside what a file of the site costs the same server. */
@NullMarked
package org.laodongmei.bench.read;

import org.jspecify.annotations.NullMarked;

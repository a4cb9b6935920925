/** A server under load: the program as an office runs it, and many clients played by one thread. */
@NullMarked
package org.laodongmei.bench.load;

import org.jspecify.annotations.NullMarked;

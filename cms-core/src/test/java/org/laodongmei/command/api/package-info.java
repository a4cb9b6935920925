/** The API as its clients meet it: over HTTP, from the running application. */
@NullMarked
package org.laodongmei.command.api;

import org.jspecify.annotations.NullMarked;

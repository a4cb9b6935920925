/** How people come in and go out: signing in, invitations, the first administrator. */
@NullMarked
package org.laodongmei.studio.door;

import org.jspecify.annotations.NullMarked;

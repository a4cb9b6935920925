/** The studio in real browsers, and asked by scripts that mean ill. */
@NullMarked
package org.laodongmei.command.studio;

import org.jspecify.annotations.NullMarked;

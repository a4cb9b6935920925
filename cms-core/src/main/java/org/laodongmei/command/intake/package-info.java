/** Wires those of the rooms that bring in what other sites wrote, and hand out what is here. */
@NullMarked
package org.laodongmei.command.intake;

import org.jspecify.annotations.NullMarked;

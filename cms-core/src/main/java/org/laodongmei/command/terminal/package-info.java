/** What is said to whoever sits at the terminal: how far it is, and why it cannot be. */
@NullMarked
package org.laodongmei.command.terminal;

import org.jspecify.annotations.NullMarked;

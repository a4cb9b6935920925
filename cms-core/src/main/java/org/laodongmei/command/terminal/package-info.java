/**
 * What whoever sits at the terminal says and is told: options, how far it is, and why it cannot be.
 */
@NullMarked
package org.laodongmei.command.terminal;

import org.jspecify.annotations.NullMarked;

/** Letters to the office from the application itself, as one gets and answers them. */
@NullMarked
package org.laodongmei.command.letter;

import org.jspecify.annotations.NullMarked;

/** The rooms of the votes, wired; for the command line and the web application. */
@NullMarked
package org.laodongmei.command.vote;

import org.jspecify.annotations.NullMarked;

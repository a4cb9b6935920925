/** The rooms of who is at the office and of what comes in for somebody, wired. */
@NullMarked
package org.laodongmei.command.people;

import org.jspecify.annotations.NullMarked;

/** The rooms of the site that readers see, wired; for the command line and the web application. */
@NullMarked
package org.laodongmei.command.site;

import org.jspecify.annotations.NullMarked;

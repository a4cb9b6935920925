/** What holds for the whole site, changed by forms over real HTTP. */
@NullMarked
package org.laodongmei.command.site;

import org.jspecify.annotations.NullMarked;

/** What was submitted and used, by unit and person and month. */
@NullMarked
package org.laodongmei.studio.figures;

import org.jspecify.annotations.NullMarked;

/** The files of the office: bringing, finding and describing them, and choosing one for a text. */
@NullMarked
package org.laodongmei.studio.library;

import org.jspecify.annotations.NullMarked;

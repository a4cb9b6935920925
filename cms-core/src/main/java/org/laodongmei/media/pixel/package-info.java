/** Arithmetic on pictures in memory; knows no files and no formats. Internal to the room. */
@NullMarked
package org.laodongmei.media.pixel;

import org.jspecify.annotations.NullMarked;

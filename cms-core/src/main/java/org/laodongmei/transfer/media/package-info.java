/**
 * The files of a folder: what became of each, and what its lists say of them. Inside of {@code
 * transfer}.
 */
@NullMarked
package org.laodongmei.transfer.media;

import org.jspecify.annotations.NullMarked;

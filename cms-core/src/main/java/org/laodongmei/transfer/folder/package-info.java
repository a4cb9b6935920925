/**
 * What a folder holds, before anything of it is taken: its layout, its files, what their front
 * matter means, and which entry every name in it stands for. Inside of {@code transfer}.
 */
@NullMarked
package org.laodongmei.transfer.folder;

import org.jspecify.annotations.NullMarked;

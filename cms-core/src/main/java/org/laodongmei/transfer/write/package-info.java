/**
 * Entries, fields and names become text as the import reads it back without loss. Pure: knows the
 * kinds, opens no file. Inside of {@code transfer}.
 */
@NullMarked
package org.laodongmei.transfer.write;

import org.jspecify.annotations.NullMarked;

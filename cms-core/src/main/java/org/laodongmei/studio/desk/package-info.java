/** What there is: lists of entries, finding one by title or sound, who sees and may do what. */
@NullMarked
package org.laodongmei.studio.desk;

import org.jspecify.annotations.NullMarked;

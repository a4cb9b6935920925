/** By what programs come in: keys of the office, and everybody's own. */
@NullMarked
package org.laodongmei.studio.key;

import org.jspecify.annotations.NullMarked;

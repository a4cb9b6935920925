/** Who works here: people, their roles and units, one's own account, the audit log. */
@NullMarked
package org.laodongmei.studio.office;

import org.jspecify.annotations.NullMarked;

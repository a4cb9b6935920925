/** How the forms about the site hold lists that are arranged by buttons, without scripts. */
@NullMarked
package org.laodongmei.studio.site.form;

import org.jspecify.annotations.NullMarked;

/** What other sites show of ours in frames, and how their programs find out (oEmbed). */
@NullMarked
package org.laodongmei.site.serve.embed;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of campaigns: the one to vote on, the one that tells how it ended, and what others may
 * show.
 */
@NullMarked
package org.laodongmei.site.page.vote;

import org.jspecify.annotations.NullMarked;

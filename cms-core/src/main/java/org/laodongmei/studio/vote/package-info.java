/**
 * The office's screens of campaigns: what is planned, how it stands, what looks made up, and what
 * may be done about it.
 */
@NullMarked
package org.laodongmei.studio.vote;

import org.jspecify.annotations.NullMarked;

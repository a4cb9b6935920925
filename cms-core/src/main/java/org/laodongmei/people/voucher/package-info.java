/**
 * Others who vouch for people that have no account here: voters, say, who sign in elsewhere. What
 * comes of it is a name that means something to the voucher alone.
 */
@NullMarked
@NamedInterface("voucher")
package org.laodongmei.people.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

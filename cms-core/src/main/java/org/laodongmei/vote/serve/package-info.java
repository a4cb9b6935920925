/**
 * The voters' way in: a servlet beside the rest of the web application, outside its dispatcher and
 * its security, with a guard of its own. {@code /api/v1/campaigns/SLUG} and below. What the pages
 * without script need of it is for the room of the site.
 */
@NullMarked
@NamedInterface("serve")
package org.laodongmei.vote.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The booth on a port of its own, for big campaigns: a web server that does nothing else, to which
 * a proxy sends ballots. It believes the same proxies as the port of the site.
 */
@NullMarked
package org.laodongmei.vote.serve.lean;

import org.jspecify.annotations.NullMarked;

/**
 * Laodongmei, a headless CMS for a federation of trade unions. One room (package) a noun of the
 * business; a room names only rooms before it in this list: db, markup, word, change, audit,
 * people, media, kind, channel, setting, vote, entry, review, notice, question, syndication,
 * search, site, transfer, api, studio, command.
 */
@NullMarked
package org.laodongmei;

import org.jspecify.annotations.NullMarked;

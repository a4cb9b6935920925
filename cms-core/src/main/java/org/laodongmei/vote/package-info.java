/**
 * Campaigns in which people like those who stand for election by being good at their work: rules,
 * ballots, counts. Knows no entry's text; a candidate is a number with a name that somebody gave
 * it. {@link org.laodongmei.vote.Campaigns} is the office's door, {@link
 * org.laodongmei.vote.Ballots} the voters'. Votes live in a database file of their own and wait for
 * nothing else; nothing else waits for them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "db",
            "markup",
            "change",
            "audit",
            "people",
            "people::voucher",
            "setting"
        })
package org.laodongmei.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

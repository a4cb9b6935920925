package org.laodongmei.notice;

/**
 * What somebody is to be told of an entry.
 *
 * @param account id of who is told
 * @param stage the step of review that it is about, as the office calls it; empty for none
 * @param who id of the account that did it
 * @param words the reason, the note, or what was said; may be empty
 * @param tries how often it was tried in vain to send it
 */
record Letter(
        String id,
        String account,
        String entry,
        News news,
        String stage,
        String who,
        String words,
        int tries) {}

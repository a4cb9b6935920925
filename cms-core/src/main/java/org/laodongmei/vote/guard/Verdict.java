package org.laodongmei.vote.guard;

import java.time.Duration;

/** What the guard says to somebody who wants to cast a ballot. */
public sealed interface Verdict {

    /**
     * The rules of the campaign decide.
     *
     * @param voter 16 bytes, keyed hash of who it is
     * @param net trace of the block of addresses
     * @param agent trace of what the browser calls itself
     */
    record Admitted(byte[] voter, long net, int agent) implements Verdict {}

    /**
     * Not now.
     *
     * @param delay when it may be tried again; zero for at once, with a token
     */
    record Refused(Refusal why, Duration delay) implements Verdict {}

    /**
     * With a proof of work, or with the ticket after a wait.
     *
     * @param challenge what is to be solved
     * @param ticket lets the same browser cast one ballot without a proof, when it has waited
     * @param delay how long it has to wait with the ticket
     */
    record Asked(Challenge challenge, String ticket, Duration delay) implements Verdict {}
}

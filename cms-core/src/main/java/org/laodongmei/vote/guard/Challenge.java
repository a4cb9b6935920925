package org.laodongmei.vote.guard;

/**
 * What a browser is asked to solve, in the words of ALTCHA's protocol 1: which number from 0 to
 * {@code maxnumber}, written behind {@code salt}, has the hash {@code challenge}?
 */
public record Challenge(
        String algorithm, String challenge, long maxnumber, String salt, String signature) {}

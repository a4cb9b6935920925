package org.laodongmei.vote.guard;

/**
 * How fast ballots may come before something is asked of whoever casts them. Nobody is told these
 * numbers.
 *
 * @param device a minute from one browser; more is refused for a while
 * @param crowd a minute from one block of addresses and sort of browser; more is let through for a
 *     proof of work, which gets harder the more there are
 * @param flood a minute from one block of addresses; more is refused for a while
 * @param proof what the easiest proof looks through at most; 0 for never asking for one
 */
public record Pace(int device, int crowd, int flood, int proof) {

    /**
     * A factory with a thousand people behind one address can vote in its lunch break; a tap takes
     * no notice of it.
     */
    public static final Pace USUAL = new Pace(12, 240, 3_000, 50_000);
}

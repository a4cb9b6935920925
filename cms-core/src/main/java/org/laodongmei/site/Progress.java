package org.laodongmei.site;

/** Is told how a long publish goes on. Called from any thread. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (_, _) -> {};

    /**
     * Another part is done.
     *
     * @param done how many files are in place, at most {@code of}
     * @param of how many there will be
     */
    void at(int done, int of);
}

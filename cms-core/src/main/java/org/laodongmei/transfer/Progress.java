package org.laodongmei.transfer;

/** Hears how far long work has come, from any thread, as often as a part of it is done. */
@FunctionalInterface
public interface Progress {

    /** Listens to nothing. */
    Progress NONE = (label, done, of) -> {};

    /**
     * @param label what is being done, such as {@code entries}
     * @param done how many are done, from 0
     * @param of how many there are
     */
    void at(String label, long done, long of);
}

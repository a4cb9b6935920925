package org.laodongmei.vote.roll;

/** A file is no list of members. */
public final class InvalidRoll extends RuntimeException {

    private final String zh;

    /**
     * @param message one sentence
     * @param zh the same in Chinese
     */
    InvalidRoll(String message, String zh) {
        super(message);
        this.zh = zh;
    }

    /** The sentence in Chinese. */
    public String zh() {
        return zh;
    }
}

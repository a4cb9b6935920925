package org.laodongmei.question;

/**
 * What readers asked.
 *
 * @param words in small letters, with single spaces
 * @param asked how often
 * @param found how many answers there were the last time; {@link #UNKNOWN} where nobody knows
 */
public record Question(String words, long asked, long found) {

    /** The time was over before all was looked through. */
    public static final int UNKNOWN = -1;
}

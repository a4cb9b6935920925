package org.laodongmei.media;

/**
 * What a person says about a file that the file itself may not know.
 *
 * @param credit who made it; empty leaves what is known already, or what the file's metadata says
 */
public record Note(String credit) {

    /** Nothing to add. */
    public static final Note NONE = new Note("");
}

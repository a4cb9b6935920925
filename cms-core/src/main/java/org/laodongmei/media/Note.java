package org.laodongmei.media;

/**
 * What a person says about a file that the file itself may not know.
 *
 * @param credit who made it; empty leaves what is known already, or what the file's metadata says
 * @param by id of the account that brings it; empty for an import
 */
public record Note(String credit, String by) {

    /** Of an import, which is nobody's. */
    public Note(String credit) {
        this(credit, "");
    }

    /** Nothing to add. */
    public static final Note NONE = new Note("");
}

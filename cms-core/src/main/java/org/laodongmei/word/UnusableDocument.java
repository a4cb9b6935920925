package org.laodongmei.word;

/** A file cannot be read as a Word document. */
public final class UnusableDocument extends Exception {

    private final transient Reason reason;

    UnusableDocument(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** It is of Word 97 to 2003, or has a password; both look the same from outside. */
        OLD_OR_LOCKED,
        /** It is something else. */
        NOT_A_DOCUMENT,
        DAMAGED,
        /** It has more bytes, parts or text than a document has, packed or unpacked. */
        TOO_LARGE,
        TOO_MANY_PICTURES
    }

    public Reason reason() {
        return reason;
    }
}

package org.laodongmei.media.library;

/** What was asked for cannot be done with a file. */
public final class InvalidAsset extends RuntimeException {

    private final Reason reason;

    InvalidAsset(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong. */
    public enum Reason {
        NO_ALT,
        ALT_TOO_LONG,
        CAPTION_TOO_LONG,
        CREDIT_TOO_LONG,
        CONSENT_TOO_LONG,
        /** A poster must be a picture, of a film. */
        NO_POSTER,
        /** What takes a picture's place must be a picture, and so on. */
        ANOTHER_MEDIUM,
        /** Nothing can take its own place. */
        ITSELF,
        USED,
        COLLECTION_NAME_UNFIT,
        COLLECTION_NAME_TAKEN,
        TOO_MANY_COLLECTIONS,
        TOO_MANY_UPLOADS,
        TOO_LARGE,
        EMPTY,
        /** The part does not follow what is here already. */
        NOT_THE_NEXT_PART,
        /** Another request still brings a part of the same file. */
        BUSY
    }

    public Reason reason() {
        return reason;
    }
}

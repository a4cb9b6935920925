package org.laodongmei.media.remote;

/** A picture of another site cannot be fetched. */
public final class UnreachablePicture extends Exception {

    private final transient Reason reason;
    private final int status;

    UnreachablePicture(Reason reason) {
        this(reason, 0);
    }

    UnreachablePicture(Reason reason, int status) {
        super(reason.name());
        this.reason = reason;
        this.status = status;
    }

    /** Why not. */
    public enum Reason {
        /** It is no address of the web. */
        NOT_AN_ADDRESS,
        /** It leads to this machine or into a network that is not everybody's. */
        NOT_PUBLIC,
        /** Nobody answers there, or nobody knows the name. */
        NO_ANSWER,
        /** The answer is that it is not there, or not for us. */
        REFUSED,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        TOO_SLOW,
        /** Enough are being fetched already. */
        BUSY
    }

    public Reason reason() {
        return reason;
    }

    /** The status of HTTP by which it was refused; 0 where that is not what it was. */
    public int status() {
        return status;
    }
}

package org.laodongmei.kind;

/**
 * A kind's declaration cannot be used; the message says in one sentence what is wrong and where.
 */
public final class InvalidKind extends RuntimeException {

    InvalidKind(String message) {
        super(message);
    }
}

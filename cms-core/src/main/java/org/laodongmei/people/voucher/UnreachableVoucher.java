package org.laodongmei.people.voucher;

import org.jspecify.annotations.Nullable;

/** One who vouches for people does not answer, or not as agreed. */
public final class UnreachableVoucher extends Exception {

    /**
     * @param message without secrets
     */
    public UnreachableVoucher(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

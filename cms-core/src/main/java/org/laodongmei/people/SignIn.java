package org.laodongmei.people;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /**
     * Not let in: the name, the password or the code is wrong, the account is not active, or there
     * were too many attempts. Which of these is not told.
     */
    record Refused() implements SignIn {}

    /** The password is right, and a code is still asked for. */
    record NeedsCode(String account) implements SignIn {}

    /** Let in. */
    record Done(String account) implements SignIn {}
}

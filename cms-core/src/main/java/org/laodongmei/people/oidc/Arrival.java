package org.laodongmei.people.oidc;

import org.laodongmei.people.SignIn;

/** What came of somebody's way to the provider and back. */
public sealed interface Arrival {

    /**
     * They came to sign in.
     *
     * @param to where they wanted to go
     */
    record ToSignIn(SignIn outcome, String to) implements Arrival {}

    /** They were signed in, and can come by the provider from now on. */
    record Linked() implements Arrival {}

    /** They cancelled, took too long, or the provider does not vouch for them. */
    record Unproven() implements Arrival {}

    /** Whom the provider knows there is linked to another account here. */
    record Taken() implements Arrival {}
}

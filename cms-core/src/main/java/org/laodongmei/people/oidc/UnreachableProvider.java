package org.laodongmei.people.oidc;

/** The provider does not answer, or not as OpenID Connect has it. */
public final class UnreachableProvider extends Exception {

    UnreachableProvider(String message, Throwable cause) {
        super(message, cause);
    }
}

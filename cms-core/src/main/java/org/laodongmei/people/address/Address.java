package org.laodongmei.people.address;

/**
 * Where somebody gets letters.
 *
 * @param mail their e-mail address; empty for none
 * @param told whether they want letters
 */
public record Address(String mail, boolean told) {

    /** What somebody has who said nothing yet. */
    public static final Address NONE = new Address("", true);
}

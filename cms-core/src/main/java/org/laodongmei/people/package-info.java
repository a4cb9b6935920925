/**
 * Who may do what: accounts with their roles, the units they belong to, how they show who they are,
 * and the sessions they opened. {@link org.laodongmei.people.Accounts}, {@link
 * org.laodongmei.people.Sessions} and {@link org.laodongmei.people.Units} are the doors. Rooms
 * below ask {@link org.laodongmei.people.Account#may} before they act for somebody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "audit"})
package org.laodongmei.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

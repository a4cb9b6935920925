package org.laodongmei.people;

import org.jspecify.annotations.Nullable;

/**
 * A grassroots union 基层工会, or what gathers some.
 *
 * @param code the office's own number for it, which it keeps when its name changes
 * @param parent id of the one above; null at the top
 */
public record Unit(String id, String code, String name, @Nullable String parent) {}

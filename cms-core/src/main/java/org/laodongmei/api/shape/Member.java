package org.laodongmei.api.shape;

import java.util.List;
import java.util.Optional;

/**
 * One member of an object in an answer.
 *
 * @param many whether it is a list of those
 * @param nullable whether it may be null
 * @param about what it is, in Chinese; may be empty
 * @param options what a text may be, when only that; empty otherwise
 * @param type the name under which {@code members} are described once; empty for what is described
 *     in its place
 * @param members those of an object
 */
public record Member(
        String name,
        Form form,
        boolean many,
        boolean nullable,
        String about,
        List<String> options,
        String type,
        List<Member> members) {

    /** What a value is. */
    public enum Form {
        TEXT,
        /** A text of HTML, sanitised. */
        HTML,
        WHOLE,
        NUMBER,
        TRUTH,
        /** {@code 2019-05-01}. */
        DAY,
        /** {@code 2019-05-01T01:30:00Z}. */
        MOMENT,
        ADDRESS,
        OBJECT
    }

    static Member of(String name, Form form, String about) {
        return new Member(name, form, false, false, about, List.of(), "", List.of());
    }

    static Member object(String name, String type, List<Member> members, String about) {
        return new Member(name, Form.OBJECT, false, false, about, List.of(), type, members);
    }

    /** The same, which may be null. */
    public Member orNull() {
        return new Member(name, form, many, true, about, options, type, members);
    }

    /** A list of the same. */
    Member list() {
        return new Member(name, form, true, false, about, options, type, members);
    }

    /** The same, which is one of some words. */
    public Member oneOf(List<String> words) {
        return new Member(name, form, many, nullable, about, words, type, members);
    }

    /** The member of that name of an object. */
    public Optional<Member> member(String wanted) {
        return members.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }
}

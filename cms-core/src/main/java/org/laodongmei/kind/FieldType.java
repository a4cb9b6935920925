package org.laodongmei.kind;

import java.util.Locale;

/** What a field of a kind holds, and how its value stands in the fields of a revision (JSON). */
public enum FieldType {
    /** One line; a string. */
    TEXT,
    /** Several plain lines; a string. */
    LONGTEXT,
    /** A string of Markdown. */
    MARKDOWN,
    /** An integer or decimal number. */
    NUMBER,
    /** A day; {@code 2019-05-01}. */
    DATE,
    /** A time of day {@code 09:30} or an instant {@code 2019-05-01T01:30:00Z}. */
    TIME,
    /** True or false. */
    BOOLEAN,
    /** One of the field's options; its value. */
    CHOICE,
    /** A picture; {@code {asset, alt, caption, credit}}. */
    IMAGE,
    /** Pictures in order; a list of what {@link #IMAGE} holds. */
    IMAGES,
    /** A file for download; {@code asset:SHA-256}. */
    FILE,
    /** A video file or the address of one elsewhere; {@code asset:SHA-256} or a URL. */
    VIDEO,
    /** An http(s) URL, or {@code entry:ID}. */
    LINK,
    /** Another entry; its id. */
    REFERENCE,
    /** Other entries in order; a list of ids. */
    REFERENCES,
    /** Groups of fields in order; a list of objects. */
    GROUPS;

    /** The word in a kind's YAML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

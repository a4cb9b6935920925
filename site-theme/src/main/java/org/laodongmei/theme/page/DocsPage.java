package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Head;

import java.util.List;

/** How other programs read the site, for those who write them (开发者). */
public record DocsPage(Head head, List<Kind> kinds, Example example) implements Page {

    /**
     * A type of content.
     *
     * @param path where its entries are read
     * @param fields its own fields, as they are named below {@code data}
     */
    public record Kind(String label, String path, List<String> fields) {}

    /**
     * What there is on this site to try with.
     *
     * @param path where the first kind is read
     * @param channel slug of a channel; empty when there is none
     */
    public record Example(String path, String channel) {}
}

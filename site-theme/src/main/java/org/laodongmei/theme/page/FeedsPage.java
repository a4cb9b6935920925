package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Head;

import java.util.List;

/** All feeds, with a word on how to use them (订阅). */
public record FeedsPage(Head head, List<Group> groups) implements Page {

    /** Feeds under a heading: 栏目, 专题, 类型. */
    public record Group(String title, List<Row> rows) {}

    /** What is fed, where it stands, and its feeds; an address that is empty is not offered. */
    public record Row(String name, String url, String rss, String atom, String json) {}
}

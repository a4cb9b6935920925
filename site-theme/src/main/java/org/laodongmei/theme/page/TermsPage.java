package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * An index: all tags, or the whole site's channels, topics and pages (网站地图).
 *
 * @param groups with a title each
 */
public record TermsPage(Head head, String title, String description, List<Group> groups)
        implements Page {

    /** Terms under a heading. */
    public record Group(String title, List<Term> terms) {}
}

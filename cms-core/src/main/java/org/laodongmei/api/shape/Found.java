package org.laodongmei.api.shape;

import org.laodongmei.api.shape.Member.Form;

import java.util.ArrayList;
import java.util.List;

/** The members of what a search tells. */
public final class Found {

    private static final List<Member> VALUE =
            List.of(
                    Member.of("value", Form.TEXT, "用来筛选"),
                    Member.of("label", Form.TEXT, ""),
                    Member.of("count", Form.WHOLE, ""),
                    Member.of("selected", Form.TRUTH, ""));

    private static final List<Member> FACET =
            List.of(
                    Member.of("name", Form.TEXT, ""),
                    Member.object("values", "SearchValue", VALUE, "").list());

    private static final List<Member> CORRECTION =
            List.of(
                    Member.of("q", Form.TEXT, "改正后的搜索词"),
                    Member.of("applied", Form.TRUTH, "是否已按它搜索"));

    private static final List<Member> PAGINATION =
            List.of(
                    Member.of("page", Form.WHOLE, ""),
                    Member.of("limit", Form.WHOLE, ""),
                    Member.of("pages", Form.WHOLE, ""),
                    Member.of("total", Form.WHOLE, ""));

    private static final List<Member> META =
            List.of(Member.object("pagination", "SearchPagination", PAGINATION, ""));

    /** A page of hits. */
    public static final List<Member> PAGE =
            List.of(
                    Member.object("items", "SearchHit", hit(), "").list(),
                    Member.object("facets", "SearchFacet", FACET, "").list(),
                    Member.object("correction", "SearchCorrection", CORRECTION, "").orNull(),
                    Member.of("loose", Form.TRUTH, "没有全部命中，放宽了条件"),
                    Member.of("partial", Form.TRUTH, "索引尚不完整"),
                    Member.object("meta", "SearchMeta", META, ""));

    private Found() {}

    private static List<Member> hit() {
        List<Member> hit = new ArrayList<>(Members.LINK);
        hit.add(Member.of("title_html", Form.HTML, "标题，命中处有标记"));
        hit.add(Member.of("snippet_html", Form.HTML, "命中处前后的文字"));
        for (Member each : Members.common()) {
            if (List.of("published_at", "channel", "cover").contains(each.name())) {
                hit.add(each);
            }
        }
        return List.copyOf(hit);
    }
}

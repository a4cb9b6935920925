package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.ArchivePage;
import org.laodongmei.theme.page.DocsPage;
import org.laodongmei.theme.page.ErrorPage;
import org.laodongmei.theme.page.FeedsPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.TermsPage;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages that lead to others: archive, tags, site map, feeds; and the page for what is not there.
 */
public final class IndexPages {

    private final Edition edition;
    private final Heads heads;

    public IndexPages(Edition edition) {
        this.edition = edition;
        this.heads = new Heads(edition);
    }

    /** All of a year, or the overview for null. */
    public Page archive(@Nullable Integer year) {
        List<Term> years =
                edition.catalog().years().values().stream()
                        .map(group -> new Term(group.key(), group.url(), group.items().size()))
                        .toList();
        if (year == null) {
            return new ArchivePage(
                    heads.plain("按年查看", edition.settings().name() + "历年发布的全部内容", "/archive/", true),
                    0,
                    years,
                    List.of());
        }
        Map<Integer, List<Card>> months = new TreeMap<>(Comparator.reverseOrder());
        for (Item item : edition.catalog().years().get(year).items().reversed()) {
            int month = item.entry().dated().atZone(edition.settings().zone()).getMonthValue();
            months.computeIfAbsent(month, _ -> new ArrayList<>())
                    .add(
                            Card.of(
                                            item.kind().name(),
                                            item.kind().label().zh(),
                                            item.entry().title(),
                                            item.url())
                                    .withDate(item.entry().dated()));
        }
        return new ArchivePage(
                heads.plain(
                        year + "年",
                        edition.settings().name() + year + "年发布的全部内容",
                        "/archive/" + year + "/",
                        true),
                year,
                years,
                months.entrySet().stream()
                        .map(month -> new ArchivePage.Month(month.getKey(), month.getValue()))
                        .toList());
    }

    /** All tags. */
    public Page tags() {
        List<Term> terms = terms(edition.catalog().tags().values());
        return new TermsPage(
                heads.plain("标签", edition.settings().name() + "的全部标签", "/tags/", true),
                "标签",
                "",
                List.of(new TermsPage.Group("全部标签", terms)));
    }

    /** The site map for people (网站地图). */
    public Page siteMap() {
        List<TermsPage.Group> groups = new ArrayList<>();
        List<Term> channels = new ArrayList<>();
        edition.catalog().below(null).forEach(top -> collect(top, channels));
        groups.add(new TermsPage.Group("栏目", channels));
        groups.add(new TermsPage.Group("专题", terms(edition.catalog().topics().values())));
        groups.add(new TermsPage.Group("类型", terms(edition.catalog().kinds().values())));
        groups.add(new TermsPage.Group("年份", terms(edition.catalog().years().values())));
        return new TermsPage(
                heads.plain("网站地图", edition.settings().name() + "的栏目、专题和归档", "/sitemap/", true),
                "网站地图",
                "",
                groups.stream().filter(group -> !group.terms().isEmpty()).toList());
    }

    private void collect(Channel channel, List<Term> terms) {
        terms.addAll(terms(List.of(edition.catalog().channels().get(channel.slug()))));
        edition.catalog().below(channel.slug()).forEach(child -> collect(child, terms));
    }

    private static List<Term> terms(Iterable<Group> groups) {
        List<Term> terms = new ArrayList<>();
        for (Group group : groups) {
            if (!group.items().isEmpty()) {
                terms.add(new Term(group.name(), group.url(), group.items().size()));
            }
        }
        return terms;
    }

    /** All feeds. */
    public Page feeds() {
        List<FeedsPage.Group> groups =
                List.of(
                        new FeedsPage.Group("全站", List.of(row(edition.settings().name(), "/"))),
                        new FeedsPage.Group("栏目", rows(edition.catalog().channels().values())),
                        new FeedsPage.Group("专题", rows(edition.catalog().topics().values())),
                        new FeedsPage.Group("类型", rows(edition.catalog().kinds().values())));
        return new FeedsPage(
                heads.plain(
                        "订阅", "用阅读器订阅" + edition.settings().name() + "的栏目、专题和类型", "/feeds/", true),
                groups.stream().filter(group -> !group.rows().isEmpty()).toList());
    }

    /** How other programs read the site. */
    public Page docs() {
        List<DocsPage.Kind> kinds = new ArrayList<>();
        for (String name : edition.catalog().kinds().keySet()) {
            Kind kind = edition.catalog().kind(name).orElseThrow();
            kinds.add(
                    new DocsPage.Kind(
                            kind.plural().zh(),
                            "/api/v1/" + kind.route(),
                            kind.fields().stream().map(Field::name).toList()));
        }
        String channel =
                edition.catalog().channels().values().stream()
                        .filter(group -> !group.items().isEmpty())
                        .map(Group::key)
                        .findFirst()
                        .orElse("");
        String path = kinds.isEmpty() ? "/api/v1/entries" : kinds.getFirst().path();
        return new DocsPage(
                heads.plain(
                        "读取本站内容",
                        "开发者如何读取" + edition.settings().name() + "的内容：接口、参数、现成的工具",
                        "/docs/api/",
                        true),
                kinds,
                new DocsPage.Example(path, channel));
    }

    private static List<FeedsPage.Row> rows(Iterable<Group> groups) {
        List<FeedsPage.Row> rows = new ArrayList<>();
        for (Group group : groups) {
            if (!group.items().isEmpty()) {
                rows.add(row(group.name(), group.url()));
            }
        }
        return rows;
    }

    private static FeedsPage.Row row(String name, String url) {
        List<Head.Feed> feeds = Edition.feeds(name, url);
        return new FeedsPage.Row(
                name, url, feeds.get(0).url(), feeds.get(1).url(), feeds.get(2).url());
    }

    /** What is served for an address that leads nowhere. */
    public Page notFound() {
        return new ErrorPage(
                heads.plain("没有这一页", "", "/404.html", false),
                404,
                "没有这一页",
                "它可能改了地址，或者已经撤下。",
                List.of(
                        new Link("回首页", "/"),
                        new Link("搜索", "/search/"),
                        new Link("网站地图", "/sitemap/")),
                "");
    }
}

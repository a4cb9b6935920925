package org.laodongmei.theme;

import static org.laodongmei.theme.Samples.*;

import org.laodongmei.theme.page.*;
import org.laodongmei.theme.part.*;

import java.util.ArrayList;
import java.util.List;

/** Lists, indexes and answers to try the templates with. */
final class SampleLists {
    static List<Card> jobs() {
        var cards = new ArrayList<Card>();
        for (String line :
                List.of(
                        "数控车工 示例机械有限公司 6-8千 5",
                        "养老护理员 示例老年公寓 4-6千 10",
                        "电商客服 示例商贸有限公司 4-5千 8",
                        "面点师 示例江镇面点合作社 6-9千 2",
                        "水电维修 示例物业服务公司 5-7千 3",
                        "缝纫工 示例服饰有限公司 5-7千 20")) {
            String[] words = line.split(" ");
            cards.add(
                    Card.of("job", "招聘", "示例 · " + words[0], "/jobs/lathe/")
                            .withCells(List.of(words[1], "示例市", words[2], words[3], "2019-12-01")));
        }
        return cards;
    }

    static ListPage list(ListPage.Style style, List<Card> cards) {
        boolean table = style == ListPage.Style.TABLE;
        return new ListPage(
                head("工会新闻", "/channels/news/", "news"),
                table ? "" : "栏目",
                table ? "招聘信息" : "工会新闻",
                "市总工会的工作、会议和活动，一条一条记在这里。",
                style == ListPage.Style.CARDS ? Ground.PINE : null,
                table
                        ? List.of()
                        : List.of(
                                new Term("县区工会", "/channels/county/", 42),
                                new Term("产业工会", "/channels/industry/", 17)),
                style,
                table ? "职位" : "",
                table ? List.of("用人单位", "地点", "工资", "人数", "截止") : List.of(),
                cards,
                cards.isEmpty() ? 0 : 627,
                cards.isEmpty()
                        ? Pager.SINGLE
                        : Pager.fromOldest(
                                style == ListPage.Style.LIST ? 32 : 14, 32, "/channels/news/"));
    }

    static ArchivePage archive() {
        return new ArchivePage(
                head("2019年", "/archive/2019/", "", new Link("归档", "/archive/")),
                2019,
                List.of(
                        new Term("2020", "/archive/2020/", 12),
                        new Term("2019", "/archive/2019/", 627)),
                List.of(
                        new ArchivePage.Month(12, ARTICLES),
                        new ArchivePage.Month(11, ARTICLES.subList(0, 3))));
    }

    static TermsPage terms() {
        return new TermsPage(
                head("网站地图", "/sitemap/", ""),
                "网站地图",
                "本站的栏目、专题和页面。",
                List.of(
                        new TermsPage.Group(
                                "栏目",
                                List.of(
                                        new Term("工会新闻", "/channels/news/", 120),
                                        new Term("基层动态", "/channels/grassroots/", 88))),
                        new TermsPage.Group(
                                "专题",
                                RIBBONS.stream()
                                        .map(it -> new Term(it.title(), it.url(), -1))
                                        .toList()),
                        new TermsPage.Group("标签", SamplePages.TAGS)));
    }

    static SearchPage search(String query, boolean found) {
        var hits = new ArrayList<SearchPage.Hit>();
        for (Card card : found ? ARTICLES : List.<Card>of()) {
            hits.add(
                    new SearchPage.Hit(
                            card,
                            Html.of("怀宁·江镇第三届<mark>面点师</mark>技能大赛举行"),
                            Html.of("……来自各乡镇的<mark>面点师</mark>同台比拼，刀工、揉面、捏褶，评委一口一口尝过……")));
        }
        return new SearchPage(
                head("搜索", "/search/", ""),
                query,
                hits.isEmpty() ? 0 : 108,
                hits,
                List.of(
                        new SearchPage.Facet(
                                "类型",
                                List.of(
                                        new SearchPage.Choice(
                                                "文章", 88, "/search/?q=x&kind=article", true),
                                        new SearchPage.Choice(
                                                "图集", 12, "/search/?q=x&kind=album", false))),
                        new SearchPage.Facet(
                                "年份",
                                List.of(
                                        new SearchPage.Choice(
                                                "2019", 108, "/search/?q=x&year=2019", false)))),
                List.of(
                        new SearchPage.Choice("按相关", -1, "/search/?q=x", true),
                        new SearchPage.Choice("按时间", -1, "/search/?q=x&sort=date", false)),
                found ? Pager.fromBest(1, 6, "/search/?q=x&page=") : Pager.SINGLE,
                found
                        ? List.of()
                        : query.isEmpty() ? List.of() : List.of(new Link("面点师", "/search/?q=面点师")),
                List.of(
                        new Link("劳模", "/search/?q=a"),
                        new Link("面点师", "/search/?q=b"),
                        new Link("困难职工", "/search/?q=c")),
                query.equals("慢") ? new Link("再试一次", "/search/?q=慢") : null);
    }

    static FeedsPage feeds() {
        var news =
                new FeedsPage.Row(
                        "工会新闻",
                        "/channels/news/",
                        "/channels/news/feed.xml",
                        "/channels/news/atom.xml",
                        "/channels/news/feed.json");
        return new FeedsPage(
                head("订阅", "/feeds/", ""),
                List.of(
                        new FeedsPage.Group(
                                "全站",
                                List.of(
                                        new FeedsPage.Row(
                                                "劳动美",
                                                "/",
                                                "/feed.xml",
                                                "/atom.xml",
                                                "/feed.json"))),
                        new FeedsPage.Group("栏目", List.of(news, news))));
    }

    static ErrorPage error() {
        return new ErrorPage(
                head("没有这一页", "/404.html", ""),
                404,
                "没有这一页",
                "它也许搬了家，也许从没来过。",
                List.of(
                        new Link("回首页", "/"),
                        new Link("搜一搜", "/search/"),
                        new Link("网站地图", "/sitemap/")),
                "");
    }

    private SampleLists() {}
}

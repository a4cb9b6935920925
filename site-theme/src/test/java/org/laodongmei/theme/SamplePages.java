package org.laodongmei.theme;

import static org.laodongmei.theme.Samples.*;

import org.laodongmei.theme.page.*;
import org.laodongmei.theme.part.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of every type, full and bare, by the path it would stand at. */
final class SamplePages {
    private static final Html TEXT =
            Html.of(
                    """
                    <p>凌晨三点，江镇老街的第一盏灯亮在他的铺子里。面团在案板上翻身，声音不大，却有节奏，像这座镇子的心跳。他说，面是活的，天气一变脾气就变，手得先知道。<a href="/people/demo-wang/">王师傅（示例）</a>揉了一辈子面。</p>
                    <h2 id="a">二十六年的一个本子</h2>
                    <p>二十六年前，他跟着同乡挑着担子出门，从江边的码头做到外省的早市。攒下的不只是钱，还有一本写满配方和失败的本子。回乡那年，他把本子摊开，办起了培训班。</p>
                    <blockquote><p>一屉包子十八道褶，少一道，自己心里过不去。</p></blockquote>
                    <p>如今从这里走出去的徒弟，有的在大城市开了连锁店，有的回村带起了合作社。“中国面点师之乡”的牌子，是一双双手揉出来的。（示例文字）</p>
                    <h2 id="b">一年的数</h2>
                    <ul><li>全年网站稿件627篇，新闻图片2000余幅</li><li>宣传视频23个，专题6个</li></ul>
                    <div class="scroll" tabindex="0" role="region" aria-label="表"><table><thead><tr><th>项目</th><th>数</th></tr></thead><tbody><tr><td>稿件</td><td>627</td></tr><tr><td>视频</td><td>23</td></tr></tbody></table></div>
                    <h3 id="c">还有一句</h3>
                    <p>在平凡岗位上，劳动者用汗水把日子过成了诗。长长的网址也要折得下来：https://example.org/a/very/long/address/that/does/not/end/soon/at/all/index.html</p>
                    """);

    static final List<Term> TAGS =
            List.of(
                    new Term("劳模", "/tags/a/", 12),
                    new Term("面点师", "/tags/b/", 3),
                    new Term("乡村", "/tags/c/", 8));
    private static final Link OLDER = new Link("“绿色出行乘公交”会员卡充值30元", "/articles/2/");
    private static final Link NEWER = new Link("清凉度盛夏，安康伴我行", "/articles/7/");
    private static final Link NEWS = new Link("工会新闻", "/channels/news/");

    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/", home());
        pages.put("/articles/0/", article("用劳动美托起中国梦：工会人的2019", true));
        pages.put("/articles/bare/", article("“中国面点师之乡”怀宁·江镇第三届面点师技能大赛暨乡村美食文化节在江镇镇中心广场举行", false));
        pages.put("/people/demo-wang/", profile(true));
        pages.put("/people/bare/", profile(false));
        pages.put("/albums/river-port/", album());
        pages.put("/videos/river-morning/", video(true));
        pages.put("/videos/bare/", video(false));
        pages.put("/topics/craftsmen/", topic());
        pages.put("/jobs/lathe/", entry());
        pages.put("/channels/news/", SampleLists.list(ListPage.Style.LIST, ARTICLES));
        pages.put("/channels/empty/", SampleLists.list(ListPage.Style.LIST, List.of()));
        pages.put("/jobs/", SampleLists.list(ListPage.Style.TABLE, SampleLists.jobs()));
        pages.put("/people/", SampleLists.list(ListPage.Style.WALL, PEOPLE));
        pages.put("/albums/", SampleLists.list(ListPage.Style.GRID, ALBUMS));
        pages.put("/topics/", SampleLists.list(ListPage.Style.CARDS, TOPICS));
        pages.put("/archive/2019/", SampleLists.archive());
        pages.put("/sitemap/", SampleLists.terms());
        pages.put("/search/", SampleLists.search("面点师", true));
        pages.put("/search/none/", SampleLists.search("<b>找不到</b>", false));
        pages.put("/search/start/", SampleLists.search("", false));
        pages.put("/search/slow/", SampleLists.search("慢", false));
        pages.put("/search/part/", SampleLists.search("慢", true));
        pages.put("/feeds/", SampleLists.feeds());
        pages.put("/votes/likes/", SampleVotes.vote());
        pages.put("/votes/likes/9/", SampleVotes.poster());
        pages.put("/votes/likes/embed/", SampleVotes.embed());
        pages.put("/votes/done/", SampleVotes.result());
        pages.put("/votes/likes/ballots", SampleVotes.answer());
        pages.put("/404/", SampleLists.error());
        return pages;
    }

    static HomePage home() {
        Card lead =
                Card.of("article", "文章", "用劳动美托起中国梦：工会人的2019", "/articles/0/")
                        .withSummary("627篇稿件、2000余幅图片、6个专题、26位身边劳动者。一年里，工会把镜头对准车间、工地、田埂和讲台。")
                        .withPicture(picture("articles/annual-report", 1600, 1067, "江畔码头"));
        List<Card> jobs =
                SampleLists.jobs().stream()
                        .map(it -> it.withNote(it.cells().get(2)))
                        .limit(6)
                        .toList();
        return new HomePage(
                head("", "/", "home"),
                List.of(
                        new HomePage.Lead(lead, "年度报告", ARTICLES.subList(3, 7)),
                        new HomePage.Topics("专题", new Link("全部专题", "/topics/"), TOPICS),
                        new HomePage.Wall(
                                "点赞身边劳动者", "26位身边的劳动者", new Link("全部26人", "/people/"), PEOPLE),
                        new HomePage.Lists(
                                List.of(
                                        new HomePage.Column("工会新闻", NEWS, ARTICLES.subList(0, 6)),
                                        new HomePage.Column(
                                                "维权帮扶",
                                                new Link("", "/channels/rights/"),
                                                ARTICLES.subList(2, 8)),
                                        new HomePage.Column("招聘", new Link("", "/jobs/"), jobs))),
                        new HomePage.Mosaic("图集", new Link("全部图集", "/albums/"), ALBUMS),
                        new HomePage.Shelf(
                                "视频", new Link("全部视频", "/videos/"), ALBUMS.subList(1, 4)),
                        new HomePage.Figures(
                                "数说2019",
                                List.of(
                                        new HomePage.Figure("627", "余件", "网站稿件", "/archive/2019/"),
                                        new HomePage.Figure("2000", "余幅", "新闻图片", "/albums/"),
                                        new HomePage.Figure("23", "个", "宣传视频", ""),
                                        new HomePage.Figure("264", "篇", "微信推送", ""),
                                        new HomePage.Figure("18", "万次", "点赞身边劳动者", "/people/")))));
    }

    static ArticlePage article(String title, boolean full) {
        return new ArticlePage(
                head(title, "/articles/0/", "news", NEWS),
                full ? "年度报告" : "",
                title,
                full ? "627篇稿件、2000余幅图片、6个专题、26位身边劳动者。" : "",
                full ? BYLINE : new Byline(BYLINE.date(), null, "", "", null),
                full ? picture("articles/annual-report", 1600, 1067, "江畔码头，三名工人望向江面。") : null,
                TEXT,
                full
                        ? List.of(
                                new ArticlePage.Heading(2, "a", "二十六年的一个本子"),
                                new ArticlePage.Heading(2, "b", "一年的数"),
                                new ArticlePage.Heading(3, "c", "还有一句"))
                        : List.of(),
                full ? List.of(new Fact("时间", "2019年"), new Fact("网站稿件", "627余件")) : List.of(),
                full ? PEOPLE.subList(0, 4) : List.of(),
                full ? RIBBONS.subList(0, 2) : List.of(),
                full ? TAGS : List.of(),
                full ? OLDER : null,
                full ? NEWER : null,
                full ? ARTICLES.subList(2, 6) : List.of(),
                List.of());
    }

    static ProfilePage profile(boolean full) {
        return new ProfilePage(
                head(
                        full ? "王师傅（示例）" : "欧阳慕容示例",
                        "/people/demo-wang/",
                        "craft",
                        new Link("劳动者", "/people/")),
                full ? "王师傅（示例）" : "欧阳慕容示例",
                full ? 5 : 0,
                full ? "面点师" : "",
                full ? "示例县江镇 从业二十六年" : "",
                "",
                full
                        ? List.of(
                                new Fact("2019", "示例市五一劳动奖章"),
                                new Fact("2017", "示例县首席面点师"),
                                new Fact("", "创办面点师培训班，带徒三百余人"))
                        : List.of(),
                full ? "一屉包子十八道褶，少一道，自己心里过不去。" : "",
                full ? Ground.RED : Ground.PINE,
                full ? portrait("demo-wang") : null,
                BYLINE,
                full ? TEXT : Html.EMPTY,
                full
                        ? List.of(
                                new Fact("1993", "随同乡外出学徒"),
                                new Fact("2001", "第一家铺子开张"),
                                new Fact("2008", "回乡办培训班"),
                                new Fact("2019", "第三届面点师技能大赛评委"))
                        : List.of(),
                full ? SampleVotes.CANDIDACIES : List.of(),
                full ? RIBBONS.subList(1, 2) : List.of(),
                full ? TAGS : List.of(),
                full ? new Link("赵扬帆", "/people/zhao-yangfan/") : null,
                full ? new Link("李护士（示例）", "/people/demo-li/") : null,
                full ? ARTICLES.subList(1, 4) : List.of());
    }

    private static AlbumPage album() {
        var pictures = new ArrayList<Picture>();
        for (int i = 1; i <= 8; i++) {
            int width = i == 3 ? 1067 : i == 6 ? 1200 : 1600;
            int height = i == 3 ? 1600 : i == 6 ? 1200 : 1067;
            pictures.add(
                    picture(
                            "albums/river-port/0" + i,
                            width,
                            height,
                            "第" + i + "幅：清早的码头，吊臂刚刚动起来。"));
        }
        return new AlbumPage(
                head("江畔码头的早晨", "/albums/river-port/", "album", new Link("图集", "/albums/")),
                "江畔码头的早晨",
                "天刚亮，第一班货轮靠了岸。",
                BYLINE,
                pictures,
                Html.EMPTY,
                RIBBONS.subList(2, 3),
                TAGS,
                new Link("面点师技能大赛", "/albums/pastry-contest/"),
                null,
                ALBUMS.subList(1, 4),
                List.of());
    }

    private static VideoPage video(boolean file) {
        return new VideoPage(
                head("江上的早晨", "/videos/river-morning/", "video", new Link("视频", "/videos/")),
                "江上的早晨",
                "一分钟，看码头醒来。",
                BYLINE,
                file ? new VideoPage.Source("/media/river-morning.mp4", "video/mp4") : null,
                file ? "" : "https://example.org/video",
                picture("albums/river-port/01", 1600, 1067, ""),
                file ? 64 : 0,
                Html.EMPTY,
                file ? Html.of("<p>画面：江面起雾，汽笛响了一声。</p><p>旁白：早上五点，码头的灯一盏盏亮起来。</p>") : Html.EMPTY,
                List.of(),
                TAGS,
                null,
                null,
                ALBUMS.subList(0, 3),
                SampleVotes.CANDIDACIES);
    }

    private static TopicPage topic() {
        return new TopicPage(
                head("劳动美宣城工匠", "/topics/craftsmen/", "topic", new Link("专题", "/topics/")),
                "劳动美宣城工匠",
                5,
                Ground.STEEL,
                picture("topics/craftsmen", 1880, 800, "工匠的案头"),
                "把一件事做到别人替不了，要多少年？这个系列走进车间、作坊和田头，听他们自己说。",
                Html.EMPTY,
                17,
                List.of(
                        new TopicPage.Section(1, "人物", "十二位工匠，十二双手。", PEOPLE.subList(4, 16)),
                        new TopicPage.Section(2, "故事", "", ARTICLES.subList(0, 5)),
                        new TopicPage.Section(3, "影像", "图集和视频", ALBUMS.subList(0, 3))),
                RIBBONS.subList(0, 4));
    }

    private static EntryPage entry() {
        return new EntryPage(
                head("数控车工 5人（示例）", "/jobs/lathe/", "job", new Link("招聘信息", "/jobs/")),
                "招聘",
                "数控车工 5人（示例）",
                "",
                new Byline(BYLINE.date(), null, "", "", null),
                null,
                List.of(
                        new EntryPage.Text("用人单位", "示例机械有限公司"),
                        new EntryPage.Text("工资", "6000至8000元"),
                        new EntryPage.Day("截止日期", LocalDate.of(2019, 12, 1)),
                        new EntryPage.Moment("面试时间", Instant.parse("2019-12-02T01:00:00Z")),
                        new EntryPage.Links("附件", List.of(new Link("报名表", "/media/form.docx"))),
                        new EntryPage.Rich("岗位职责", Html.of("<ul><li>看图编程</li><li>首件自检</li></ul>")),
                        new EntryPage.Table(
                                "名额",
                                List.of("班次", "人数"),
                                List.of(List.of("白班", "3"), List.of("夜班", "2"))),
                        new EntryPage.Pictures(
                                "车间",
                                List.of(picture("albums/city-at-work/01", 1600, 1067, "车间")))),
                TEXT,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private SamplePages() {}
}

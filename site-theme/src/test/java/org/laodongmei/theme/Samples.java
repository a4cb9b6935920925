package org.laodongmei.theme;

import org.laodongmei.theme.part.Byline;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;
import org.laodongmei.theme.part.Site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site, pictures and cards to try the templates with; pictures are remembered so that a preview
 * can make them.
 */
final class Samples {
    static final Map<String, Picture> PICTURES = new TreeMap<>();

    static final Site SITE = site("劳动美", "安庆市总工会 · 演示站", Site.Mourning.NONE);

    static Site site(String name, String subtitle, Site.Mourning mourning) {
        return new Site(
                name,
                subtitle,
                "安庆市总工会（演示）",
                "一个城市的工会，一年里的劳动者。",
                List.of("工会", "劳动者"),
                "zh-CN",
                "https://example.org",
                ZoneId.of("Asia/Shanghai"),
                List.of(
                        new Site.Item("news", "工会新闻", "/channels/news/"),
                        new Site.Item("grassroots", "基层动态", "/channels/grassroots/"),
                        new Site.Item("craft", "劳模工匠", "/channels/craft/"),
                        new Site.Item("rights", "维权帮扶", "/channels/rights/"),
                        new Site.Item("skills", "技能竞赛", "/channels/skills/"),
                        new Site.Item("culture", "职工文化", "/channels/culture/"),
                        new Site.Item("topic", "专题", "/topics/"),
                        new Site.Item("album", "图集", "/albums/"),
                        new Site.Item("video", "视频", "/videos/"),
                        new Site.Item("job", "招聘", "/jobs/")),
                List.of(new Head.Feed("劳动美", "application/rss+xml", "/feed.xml")),
                new Site.Footer(
                        "000-0000-0000（示例）",
                        "office@example.org",
                        "示例市示例路1号",
                        "示例ICP备00000000号",
                        "示例公网安备 00000000000000号",
                        "0000000000（示例）",
                        null,
                        "/report/",
                        List.of(
                                new Link("网站地图", "/sitemap/"),
                                new Link("订阅", "/feeds/"),
                                new Link("标签", "/tags/"),
                                new Link("归档", "/archive/")),
                        List.of(
                                new Link("示例市人民政府", "https://example.org/gov"),
                                new Link("示例省总工会", "https://example.org/union"),
                                new Link("示例晚报", "https://example.org/paper"))),
                mourning,
                true);
    }

    static Picture picture(String name, int width, int height, String caption) {
        var widths = new ArrayList<Integer>();
        for (int each : new int[] {480, 800, 1200, 1600}) {
            if (each <= width) {
                widths.add(each);
            }
        }
        if (width < 1600 && !widths.contains(width)) {
            widths.add(width);
        }
        var picture =
                new Picture(
                        "/media/" + name + "/",
                        width,
                        height,
                        widths,
                        "#b08a50",
                        "套色木刻：" + name,
                        caption,
                        "示例插图");
        PICTURES.put(name, picture);
        return picture;
    }

    static Picture portrait(String slug) {
        return picture("people/" + slug, 900, 1200, "插图，非本人肖像");
    }

    static final List<Card> PEOPLE =
            people(
                    "peng-yujie 彭玉杰 全国劳模 STEEL",
                    "chen-qing 陈青 全国劳模 RED",
                    "gong-rongting 龚荣庭 全国五一劳动奖章获得者 BRICK",
                    "zhao-yangfan 赵扬帆 安庆市人民检察院 INDIGO",
                    "demo-wang 王师傅（示例） 面点师 RED",
                    "demo-li 李护士（示例） 护士 TEAL",
                    "demo-zhang 张师傅（示例） 公交驾驶员 WHEAT",
                    "demo-zhou 周老师（示例） 乡村教师 INDIGO",
                    "demo-zhao 赵师傅（示例） 电力检修 BRICK",
                    "demo-sun 孙师傅（示例） 钳工 STEEL",
                    "demo-qian 钱大姐（示例） 环卫工人 PINE",
                    "demo-wu 吴工（示例） 桥梁工程师 INDIGO",
                    "demo-zheng 郑师傅（示例） 焊工 BRICK",
                    "demo-feng 冯师傅（示例） 快递员 WHEAT",
                    "demo-chen 陈大夫（示例） 社区医生 TEAL",
                    "demo-chu 褚师傅（示例） 纺织女工 RED",
                    "demo-wei 魏师傅（示例） 港口吊车司机 STEEL",
                    "demo-jiang 蒋师傅（示例） 养老护理员 PINE",
                    "demo-shen 沈师傅（示例） 木雕工匠 WHEAT",
                    "demo-han 韩师傅（示例） 消防装备维护员 BRICK",
                    "demo-yang 杨师傅（示例） 茶农合作社技师 PINE",
                    "demo-zhu 朱师傅（示例） 汽修技师 INDIGO",
                    "demo-qin 秦师傅（示例） 铁路信号工 STEEL",
                    "demo-you 尤老师（示例） 幼儿园教师 RED",
                    "demo-xu 许师傅（示例） 粮食检验员 WHEAT",
                    "demo-he 何师傅（示例） 水上救生员 TEAL");

    private static List<Card> people(String... lines) {
        var cards = new ArrayList<Card>();
        for (String line : lines) {
            String[] words = line.split(" ");
            cards.add(
                    Card.of("profile", "劳动者", words[1], "/people/" + words[0] + "/")
                            .withNote(words[2])
                            .withGround(Ground.of(words[3]), cards.size() + 1)
                            .withPicture(portrait(words[0])));
        }
        return List.copyOf(cards);
    }

    static final List<Card> TOPICS =
            List.of(
                    topic("original-aspiration", "不忘初心，牢记使命", 1, Ground.BRICK, "48篇"),
                    topic("like-workers", "点赞身边劳动者", 2, Ground.RED, "26人"),
                    topic("livelihood", "民生工程", 3, Ground.PINE, "37篇"),
                    topic("safety-month", "安全生产月", 4, Ground.WHEAT, "29篇"),
                    topic("craftsmen", "劳动美宣城工匠", 5, Ground.STEEL, "17人"),
                    topic("cyber-security", "网络安全宣传", 6, Ground.INDIGO, "16篇"));

    private static Card topic(String slug, String title, int ordinal, Ground ground, String note) {
        return Card.of("topic", "专题", title, "/topics/" + slug + "/")
                .withGround(ground, ordinal)
                .withNote(note)
                .withPicture(picture("topics/" + slug, 1880, 800, ""));
    }

    static final List<Ribbon> RIBBONS =
            TOPICS.stream()
                    .map(it -> new Ribbon(it.title(), it.url(), ground(it), it.ordinal()))
                    .toList();

    private static Ground ground(Card card) {
        Ground ground = card.ground();
        return ground == null ? Ground.RED : ground;
    }

    static final List<Card> ALBUMS =
            List.of(
                    album("river-port", "江畔码头的早晨", 8, 1600, 1067),
                    album("pastry-contest", "面点师技能大赛", 8, 1600, 1067),
                    album("workwear-show", "巾帼竞风采职业装展演", 7, 1067, 1600),
                    album("swimming-games", "职工运动会游泳赛", 7, 1600, 1067),
                    album("city-at-work", "城市里的劳动者", 8, 1600, 1067));

    private static Card album(String slug, String title, int count, int width, int height) {
        return Card.of("album", "图集", title, "/albums/" + slug + "/")
                .withNote(count + "张")
                .withDate(Instant.parse("2019-09-23T01:00:00Z"))
                .withPicture(picture("albums/" + slug + "/01", width, height, ""));
    }

    static final List<Card> ARTICLES =
            articles(
                    "village-help 金秋助学：461名困难职工子女圆了求学梦 2019-08-28",
                    "collective-bargaining 春季要约1119份，集体合同覆盖6万余名职工 2019-05-20",
                    "green-travel “绿色出行乘公交”会员卡充值30元 2019-03-12",
                    "may-day “中国面点师之乡”怀宁·江镇第三届面点师技能大赛暨乡村美食文化节在江镇镇中心广场举行 2019-02-15",
                    "speech-contest “巾帼竞风采 阔步新时代”女职工职业装展演 2019-04-18",
                    "- 安徽省第四届职工运动会游泳比赛圆满结束 2019-09-23",
                    "legal-aid 12名劳模工匠走进校园，与3000余名师生面对面 2019-10-16",
                    "new-members 清凉度盛夏，安康伴我行 2019-07-16");

    private static List<Card> articles(String... lines) {
        var cards = new ArrayList<Card>();
        for (String line : lines) {
            int first = line.indexOf(' ');
            int last = line.lastIndexOf(' ');
            String slug = line.substring(0, first);
            Card card =
                    Card.of(
                                    "article",
                                    "文章",
                                    line.substring(first + 1, last),
                                    "/articles/" + cards.size() + "/")
                            .withDate(Instant.parse(line.substring(last + 1) + "T01:00:00Z"))
                            .withChannel(new Link("工会新闻", "/channels/news/"))
                            .withSummary(
                                    "一年里，工会把镜头对准车间、工地、田埂和讲台，记下一张张面孔、一双双手和他们说过的话。这是示例摘要，长到要被剪成两行，看它怎样收尾，收得好不好看。");
            cards.add(
                    slug.equals("-")
                            ? card
                            : card.withPicture(picture("articles/" + slug, 1600, 1067, "")));
        }
        return List.copyOf(cards);
    }

    static final Byline BYLINE =
            new Byline(
                    Instant.parse("2019-12-31T01:00:00Z"),
                    Instant.parse("2020-01-02T08:30:00Z"),
                    "安庆市总工会",
                    "本站编辑（示例）",
                    new Link("工会新闻", "/channels/news/"));

    static Head head(String title, String path, String section, Link... crumbs) {
        return new Head(
                title,
                "一两句话的说明。",
                path,
                List.of("工会", "劳动美"),
                picture("articles/annual-report", 1600, 1067, ""),
                List.of(crumbs),
                section,
                List.of(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"name\":\"</script>\"}"),
                List.of(
                        new Head.Meta("ArticleTitle", title),
                        new Head.Meta("PubDate", "2019-12-31 09:00"),
                        new Head.Meta("ContentSource", "安庆市总工会")),
                List.of(
                        new Head.Feed("劳动美", "application/rss+xml", "/feed.xml"),
                        new Head.Feed("劳动美", "application/atom+xml", "/atom.xml")),
                true,
                true);
    }

    private Samples() {}
}

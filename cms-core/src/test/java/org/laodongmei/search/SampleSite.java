package org.laodongmei.search;

import org.laodongmei.search.analysis.Synonyms;
import org.laodongmei.search.index.SearchDocument;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Forty small documents of a city's federation of trade unions in 2019, and an index of them. */
final class SampleSite {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-01-15T04:00:00Z"));
    static final Synonyms SYNONYMS =
            Synonyms.of(
                    List.of(
                            "劳模,劳动模范,全国劳模",
                            "面点师,面点,白案,点心师",
                            "农民工,进城务工人员",
                            "送清凉,防暑降温",
                            "# a comment",
                            "wifi,无线网"));

    private static final Map<String, String> LABELS =
            Map.of("article", "文章", "profile", "劳动者", "album", "图集", "job", "招聘");

    private SampleSite() {}

    static SearchIndex open(Path folder) {
        // A busy machine must not make answers partial.
        return SearchIndex.open(folder, SYNONYMS, ZONE, CLOCK, Duration.ofMinutes(2));
    }

    static SearchIndex filled(Path folder) {
        SearchIndex index = open(folder);
        index.put(documents());
        index.commit(40);
        index.refresh();
        return index;
    }

    /** Answers' ids, the best first. */
    static List<String> ids(SearchIndex index, String typed) {
        return index.search(SearchQuery.of(typed)).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    static SearchDocument article(String id, String title, String text) {
        return article(id, "2019-06-01", title, text);
    }

    static SearchDocument article(String id, String day, String title, String text) {
        return document(id, "article", title, text, "news", day, List.of(), List.of());
    }

    private static SearchDocument document(
            String id,
            String kind,
            String title,
            String text,
            String channel,
            String day,
            List<String> people,
            List<String> tags) {
        String route = Map.of("profile", "people").getOrDefault(kind, kind + "s");
        return new SearchDocument(
                id,
                kind,
                LABELS.get(kind),
                title,
                "",
                text,
                people,
                tags,
                channel,
                tags.contains("工匠") ? List.of("topic-craftsmen") : List.of(),
                LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant(),
                "/" + route + "/" + id + "/",
                null,
                kind.equals("job")
                        ? Map.of("job.employment", List.of(text.contains("兼职") ? "兼职" : "全职"))
                        : Map.of());
    }

    private static SearchDocument person(String id, String name, String text) {
        return document(
                id,
                "profile",
                name,
                text,
                "craft",
                "2019-05-01",
                List.of(SearchDocument.withoutBracket(name)),
                List.of("劳模"));
    }

    private static SearchDocument news(
            String id, String channel, String day, String tags, String title, String text) {
        List<String> people = Stream.of("彭玉杰", "陈青", "龚荣庭", "赵扬帆").filter(text::contains).toList();
        return document(
                id,
                "article",
                title,
                text,
                channel,
                day,
                people,
                tags.isEmpty() ? List.of() : List.of(tags.split(",")));
    }

    private static SearchDocument job(String id, String title, String text) {
        return document(id, "job", title, text, "notice", "2019-03-10", List.of(), List.of());
    }

    static List<SearchDocument> documents() {
        List<SearchDocument> all = new ArrayList<>();
        all.add(person("peng-yujie", "彭玉杰", "全国劳模。遍学各种技术，从“草根”努力奋斗出来。"));
        all.add(person("chen-qing", "陈青", "全国劳模。在平凡岗位实现个人价值，从下岗女工成长为全国劳模。"));
        all.add(person("gong-rongting", "龚荣庭", "全国五一劳动奖章获得者，从“门外汉”“土专家”到令人尊敬。"));
        all.add(person("zhao-yangfan", "赵扬帆", "安庆市人民检察院，在“时代新人说”全国演讲大赛中夺得金奖。"));
        all.add(person("demo-wang", "王师傅（示例）", "面点师，案板前三十年，一双手捏出百样点心。"));
        all.add(person("demo-shan", "单师傅（示例）", "木工，一把刨子走天下。"));
        all.add(
                news(
                        "pastry-contest",
                        "skills",
                        "2019-02-15",
                        "技能竞赛,面点师",
                        "怀宁·江镇第三届面点师技能大赛举行",
                        "2019年2月15日，“中国面点师之乡”怀宁·江镇第三届面点师技能大赛如期举行，搭建起面点制作技能交流学习的平台。"));
        all.add(
                news(
                        "pastry-town",
                        "craft",
                        "2019-03-20",
                        "",
                        "一个镇的白案手艺",
                        "江镇人把包子铺开到了全国。面点产业带动群众脱贫致富，为乡村振兴作出贡献。"));
        all.add(
                news(
                        "grain-contest",
                        "skills",
                        "2019-08-08",
                        "技能竞赛",
                        "第五届粮食行业职业技能竞赛落幕",
                        "全市粮食行业职业技能竞赛历时两天，四十名选手参加。"));
        all.add(
                news(
                        "campus",
                        "craft",
                        "2019-09-12",
                        "劳模,工匠",
                        "匠心育人：劳动模范工匠大师进校园",
                        "宣讲团走进安庆职业技术学院，彭玉杰、陈青、龚荣庭与3000余名师生面对面，讲述成长的心路历程。"));
        all.add(
                news(
                        "speech",
                        "culture",
                        "2019-10-11",
                        "",
                        "时代新人说演讲大赛夺金",
                        "来自市人民检察院的赵扬帆一路披荆斩棘，走上全国演讲大赛的舞台，夺得金奖。"));
        all.add(news("lecture", "craft", "2019-11-02", "", "听彭玉杰讲钳工台上的三十年", "彭玉杰说，手艺是一遍一遍磨出来的。"));
        all.add(
                news(
                        "style",
                        "craft",
                        "2019-04-28",
                        "劳模",
                        "劳模风采：平凡岗位上的光",
                        "二十六名先进模范人物的故事，从今天起陆续刊出。"));
        all.add(
                news(
                        "model-village",
                        "rights",
                        "2019-07-03",
                        "",
                        "跟着劳动模范去扶贫",
                        "邀请市劳动模范到栗树村刘河小学课堂教学，与学校老师座谈交流。"));
        all.add(
                news(
                        "winter",
                        "rights",
                        "2019-01-22",
                        "困难职工,送温暖",
                        "“两节”送温暖慰问困难职工",
                        "各级工会筹集发放送温暖款物1387余万元，慰问困难职工和农民工11780户。"));
        all.add(
                news(
                        "help-project",
                        "rights",
                        "2019-12-05",
                        "困难职工",
                        "困难职工帮扶工程一年账本",
                        "困难职工生活救助400户，子女助学855人，医疗救助251户，累计发放752.87万元。"));
        all.add(news("families", "rights", "2019-05-20", "", "把困难家庭的事当自家的事", "职工之中的困难家庭，工会逐户走访。"));
        all.add(
                news(
                        "autumn",
                        "rights",
                        "2019-08-25",
                        "金秋助学",
                        "金秋助学：461名学子圆梦",
                        "为461名困难职工和农民工子女发放金秋助学金221.22万元。"));
        all.add(
                news(
                        "autumn-harvest",
                        "culture",
                        "2019-10-01",
                        "",
                        "金秋时节话丰收",
                        "金秋送爽，农家乐开了花；助人为乐，学无止境。"));
        all.add(
                news(
                        "cool",
                        "rights",
                        "2019-07-15",
                        "",
                        "清凉度盛夏，安康伴我行",
                        "发放272万元防暑降温物品，慰问职工44000名，把送清凉做到工地上。"));
        all.add(
                news(
                        "reading-rooms",
                        "culture",
                        "2019-04-23",
                        "职工书屋",
                        "新建职工书屋示范点十个",
                        "组建全国职工书屋示范点1个、省级职工书屋示范点3个、省级职工书吧5个。"));
        all.add(
                news(
                        "reading-club",
                        "culture",
                        "2019-06-18",
                        "",
                        "书香工会读书分享会",
                        "职工们带着书来到书屋，说说这一年读过的好书。"));
        all.add(
                news(
                        "figures",
                        "news",
                        "2019-12-31",
                        "",
                        "数说2019",
                        "网站全年发布各类稿件627余件，新闻图片2000余幅，宣传视频23个，微信推送264篇。"));
        all.add(
                news(
                        "bargaining",
                        "rights",
                        "2019-04-10",
                        "集体协商",
                        "春季要约：发出要约书1119份",
                        "签订集体合同1087份，覆盖职工63979人。"));
        all.add(
                news(
                        "hundred",
                        "reform",
                        "2019-11-11",
                        "",
                        "百人以上企业建会率达87%",
                        "100人以上企业241家，已建立工会组织208家。"));
        all.add(
                news(
                        "bus",
                        "rights",
                        "2019-03-05",
                        "",
                        "绿色出行乘公交",
                        "为每一位办卡的工会会员充值30元，银行网点同步受理，重庆等地来学习。"));
        all.add(
                news(
                        "wifi",
                        "grassroots",
                        "2019-08-30",
                        "",
                        "户外驿站通了WiFi",
                        "歇脚点有热水、微波炉，还有免费WiFi和充电桩，快递员点赞。"));
        all.add(
                news(
                        "workwear",
                        "culture",
                        "2019-04-18",
                        "",
                        "巾帼竞风采 阔步新时代",
                        "全市女职工职业装展演活动举行，26家单位的女职工身着工装走秀。"));
        all.add(news("swim", "culture", "2019-09-21", "", "省职工运动会游泳比赛开赛", "安徽省第四届职工运动会首场比赛在安庆举办。"));
        all.add(news("legal", "rights", "2019-06-06", "", "尊法守法携手筑梦", "组建10个法律服务队赴农民工集中地提供法律援助。"));
        all.add(
                news(
                        "online",
                        "reform",
                        "2019-05-31",
                        "",
                        "网上工会加快建设",
                        "采集会员信息43万余条，网上办事累计办理1255例。"));
        all.add(
                news(
                        "newspapers",
                        "grassroots",
                        "2019-01-10",
                        "",
                        "工会报刊送到一线",
                        "赠订、赠送工会报刊1200余份，职工爱看。"));
        all.add(news("safety", "news", "2019-06-12", "", "安全生产月宣传咨询日", "发放手册，讲解安全常识。"));
        all.add(
                news(
                        "may-day",
                        "news",
                        "2019-04-30",
                        "五一",
                        "庆五一表彰先进",
                        "授予91名安庆市五一劳动奖章，48个工人先锋号，首次评选宣城工匠17名。"));
        all.add(news("craftsmen", "craft", "2019-04-29", "工匠", "首批宣城工匠命名", "十七名工匠受到命名，平均工龄二十六年。"));
        all.add(news("old", "news", "2017-05-01", "", "二〇一七年五一表彰大会召开", "会议表彰了先进集体和个人。"));
        all.add(job("job-cook", "食堂厨师", "某机关食堂招聘厨师两名，须会白案，面试时现场制作。"));
        all.add(job("job-guide", "讲解员（兼职）", "展览馆招聘兼职讲解员，周末上岗。"));
        all.add(job("job-driver", "公交驾驶员", "公交集团招聘驾驶员，须有A1驾照。"));
        all.add(
                document(
                        "album-pastry",
                        "album",
                        "面点师技能大赛 图集",
                        "选手正在制作面点。",
                        "skills",
                        "2019-02-16",
                        List.of(),
                        List.of()));
        return all;
    }
}

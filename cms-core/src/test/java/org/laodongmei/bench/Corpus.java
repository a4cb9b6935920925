package org.laodongmei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Chinese articles as Markdown with front matter, the same ones every time: 600 to 1,500 characters
 * with headings, lists, quotes, links and tables, in 8 channels, 24 topics and 60 tags, over ten
 * years. No pictures: text alone is measured.
 */
final class Corpus {

    static final List<String> WHO =
            words(
                    "市总工会 县总工会 产业工会 开发区工会 医院工会 学校工会 公交公司工会 电厂工会 建筑工会"
                            + " 环卫工会 物流行业工会 纺织厂工会 银行工会 港口工会 铁路工会 矿山工会");
    static final List<String> DID =
            words("组织开展 联合举办 认真落实 持续推进 精心策划 全面启动 深入实施 积极探索 扎实做好 圆满完成" + " 广泛宣传 集中表彰");
    static final List<String> WHAT =
            words(
                    "职业技能竞赛 劳动模范宣讲 金秋助学 送清凉活动 送温暖慰问 集体协商 女职工权益保护 职工书屋建设"
                            + " 安全生产月 职工运动会 书画摄影展 网上普法答题 户外劳动者驿站 新就业形态劳动者入会 工匠学院培训 困难职工帮扶 民主管理"
                            + " 劳动争议调解 志愿服务 读书征文");
    static final List<String> WHOM =
            words("职工群众 一线工人 农民工 快递员 网约车司机 环卫工人 青年技工 女职工 退休职工 困难家庭 货车司机" + " 保安员 护士 教师 电工 焊工");
    private static final List<String> SO =
            words(
                    "得到了大家的一致好评 进一步增强了工会组织的凝聚力 营造了劳动光荣的社会风尚"
                            + " 为高质量发展注入了新的动力 让大家感受到了娘家人的温暖 激发了干事创业的热情 维护了劳动者的合法权益"
                            + " 弘扬了劳模精神和工匠精神 搭建了学习交流的平台 推动了技能人才队伍的成长");
    private static final List<String> HOW =
            words("走进车间 来到工地 深入社区 走上讲台 守在岗位 围绕产线 面对难题 依托平台 聚焦需求 带着徒弟");
    private static final List<String> CHANNELS =
            words("news grassroots people rights skills culture service notice");
    static final List<String> TAGS =
            Stream.concat(
                            Stream.of(WHAT, WHOM, WHO).flatMap(List::stream).limit(52),
                            words("劳模 工匠 五一 维权 技能 帮扶 文化 改革").stream())
                    .toList();

    private static final LocalDateTime START = LocalDateTime.of(2016, 1, 1, 8, 0);
    private static final long MINUTES = 5_256_000;

    private final Random random;

    private Corpus(long seed) {
        this.random = new Random(seed);
    }

    /** Writes so many articles below {@code folder}. */
    static void write(Path folder, int count) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < count; i++) {
            String slug = String.format("a%06d", i);
            Files.writeString(
                    articles.resolve(slug + ".md"), new Corpus(i).article(i, count, slug));
        }
    }

    private String article(int number, int count, String slug) {
        List<String> tags = new ArrayList<>(TAGS);
        Collections.shuffle(tags, random);
        return """
        ---
        title: %s（%d）
        slug: %s
        date: %s:00+08:00
        summary: %s
        channel: %s
        topics: [topic-%02d]
        tags: [%s]
        ---

        %s
        """
                .formatted(
                        one(WHO) + one(DID) + one(WHAT),
                        number,
                        slug,
                        START.plusMinutes(number * MINUTES / count),
                        sentence(),
                        one(CHANNELS),
                        1 + random.nextInt(24),
                        String.join(", ", tags.subList(0, 2 + random.nextInt(3))),
                        body());
    }

    private String body() {
        int size = 600 + random.nextInt(901);
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append(text.isEmpty() ? "" : "\n\n").append(block());
        }
        return text.toString();
    }

    private String block() {
        double kind = random.nextDouble();
        if (kind < .12) {
            return "## " + one(DID) + one(WHAT);
        }
        if (kind < .2) {
            return repeat(3, 6, "\n", () -> "- **" + one(WHO) + "**：" + one(DID) + one(WHAT));
        }
        if (kind < .25) {
            return "> " + sentence();
        }
        if (kind < .29) {
            return "| 单位 | 项目 | 人数 |\n|---|---|---:|\n"
                    + repeat(
                            3,
                            7,
                            "\n",
                            () ->
                                    "| "
                                            + one(WHO)
                                            + " | "
                                            + one(WHAT)
                                            + " | "
                                            + random.nextInt(1000)
                                            + " |");
        }
        if (kind < .35) {
            return "详见["
                    + one(WHAT)
                    + "](https://example.org/"
                    + random.nextInt(10_000)
                    + ")。"
                    + sentence();
        }
        return repeat(2, 5, "", this::sentence);
    }

    private String sentence() {
        int number = 2 + random.nextInt(979);
        return switch (random.nextInt(4)) {
            case 0 ->
                    one(WHO) + one(DID) + one(WHAT) + "，" + number + "名" + one(WHOM) + "参加，"
                            + one(SO) + "。";
            case 1 -> "在活动现场，" + one(WHOM) + one(HOW) + "，围绕" + one(WHAT) + "展开交流，" + one(SO) + "。";
            case 2 ->
                    "据介绍，今年以来"
                            + one(WHO)
                            + one(DID)
                            + one(WHAT)
                            + number
                            + "场次，惠及"
                            + one(WHOM)
                            + "，"
                            + one(SO)
                            + "。";
            default ->
                    "“把"
                            + one(WHAT)
                            + "做到"
                            + one(WHOM)
                            + "的心坎上”，"
                            + one(WHO)
                            + "有关负责人说，下一步将"
                            + one(DID)
                            + one(WHAT)
                            + "。";
        };
    }

    private String repeat(int least, int most, String between, Supplier<String> part) {
        return String.join(
                between,
                Stream.generate(part).limit(least + random.nextInt(most - least + 1)).toList());
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}

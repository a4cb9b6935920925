package org.laodongmei.theme;

import static org.laodongmei.theme.Samples.*;

import org.laodongmei.theme.page.AnswerPage;
import org.laodongmei.theme.page.EmbedPage;
import org.laodongmei.theme.page.PosterPage;
import org.laodongmei.theme.page.ResultPage;
import org.laodongmei.theme.page.VotePage;
import org.laodongmei.theme.part.Candidacy;
import org.laodongmei.theme.part.Deed;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Link;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A campaign, and an answer to somebody who votes without script. */
final class SampleVotes {

    private static final List<Deed> DEEDS =
            List.of(
                    new Deed(
                            Instant.parse("2026-07-20T02:00:00Z"),
                            "投票延长到2026年8月3日 00:00。",
                            "台风停网两天，补上。",
                            60_214),
                    new Deed(
                            Instant.parse("2026-07-22T02:00:00Z"),
                            "作废1204个赞，不计数，记录保留。",
                            "同一网络几分钟里连投，<程序>所为。",
                            71_200));

    static final List<Candidacy> CANDIDACIES =
            List.of(
                    new Candidacy(
                            "likes",
                            "点赞身边劳动者",
                            9,
                            Instant.parse("2026-07-01T00:00:00Z"),
                            Instant.parse("2126-08-01T00:00:00Z"),
                            false,
                            true),
                    new Candidacy(
                            "done",
                            "书画摄影展",
                            112,
                            Instant.parse("2025-07-01T00:00:00Z"),
                            Instant.parse("2025-08-01T00:00:00Z"),
                            false,
                            false));

    static PosterPage poster() {
        return new PosterPage(
                head("赵师傅 9号", "/votes/likes/9/", ""),
                9,
                PEOPLE.get(8),
                "示例电力公司",
                Ground.STEEL,
                new Link("点赞身边劳动者", "/votes/likes/"),
                "二十六位劳动者，看完他的故事，给他点一个赞。",
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2026-08-01T00:00:00Z"),
                new PosterPage.Code(29, "M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7zM14 14h4v4h-4z"),
                "example.org/people/zhao/");
    }

    static EmbedPage embed() {
        return new EmbedPage(
                head("点赞身边劳动者", "/votes/likes/", ""),
                "点赞身边劳动者",
                "投票到2026年8月1日 00:00",
                new Link("去点赞", "https://example.org/votes/likes/"),
                Instant.parse("2026-07-20T02:00:00Z"),
                IntStream.range(0, PEOPLE.size())
                        .mapToObj(i ->
                                new EmbedPage.Row(
                                        i + 1,
                                        PEOPLE.get(i).title(),
                                        "https://example.org/people/" + i + "/",
                                        9_000 - 311 * i))
                        .toList(),
                180_226L);
    }

    static ResultPage result() {
        List<ResultPage.Row> rows =
                IntStream.range(0, PEOPLE.size())
                        .mapToObj(i ->
                                new ResultPage.Row(
                                        i + 1,
                                        PEOPLE.size() - i,
                                        PEOPLE.get(i),
                                        24_000 / (i + 1),
                                        i == 2 ? 1_204 : 0))
                        .toList();
        return new ResultPage(
                head("点赞身边劳动者", "/votes/done/", ""),
                "done",
                "点赞身边劳动者",
                "看完他的故事，给他点一个赞。",
                List.of("每人每天三个赞，<零点>重新计。"),
                new Link("规则", "/articles/0/"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2026-08-01T00:00:00Z"),
                Instant.parse("2026-08-08T02:00:00Z"),
                Instant.parse("2026-08-08T00:00:00Z"),
                true,
                181_022,
                1_204,
                List.of(new ResultPage.Group("", rows)),
                false,
                IntStream.rangeClosed(1, 31)
                        .mapToObj(day ->
                                new ResultPage.Bar(
                                        "07-%02d".formatted(day),
                                        day * (32 - day) * 40,
                                        day == 22 ? 1_204 : 0))
                        .toList(),
                DEEDS,
                List.of(new Link("账本 ledger.txt", "/votes/done/ledger.txt")));
    }

    static VotePage vote() {
        List<VotePage.Candidate> all =
                IntStream.range(0, PEOPLE.size())
                        .mapToObj(i -> new VotePage.Candidate(i + 1, PEOPLE.get(i)))
                        .toList();
        return new VotePage(
                head("点赞身边劳动者", "/votes/likes/", ""),
                "likes",
                "点赞身边劳动者",
                "看完他的故事，给他点一个赞。",
                "示例活动。",
                List.of("每人每天三个赞，<零点>重新计。", "每个赞都有回执。"),
                new Link("规则", "/articles/0/"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2026-08-01T00:00:00Z"),
                VotePage.Order.ROTATED,
                "3f9c21ab",
                DEEDS,
                new VotePage.Entrance(""),
                List.of(
                        new VotePage.Group("", all.subList(0, 3)),
                        new VotePage.Group("手艺人", all.subList(3, all.size()))));
    }

    static AnswerPage answer() {
        return new AnswerPage(
                head("请再按一下", "/votes/likes/", ""),
                "请再按一下",
                "请按下面的按钮确认。",
                List.of("您还能点3个赞。"),
                new AnswerPage.Again(
                        "/votes/likes/ballots",
                        "确认点赞",
                        List.of(new AnswerPage.Hidden("candidate", "7"))),
                List.of(new Link("回到点赞身边劳动者", "/votes/likes/")));
    }
}

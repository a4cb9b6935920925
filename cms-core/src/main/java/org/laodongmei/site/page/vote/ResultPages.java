package org.laodongmei.site.page.vote;

import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.Heads;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.ResultPage;
import org.laodongmei.theme.part.Link;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.Results.Standing;
import org.laodongmei.vote.campaign.Campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How campaigns ended: while ballots may be objected to, and for good. */
public final class ResultPages {

    private final Edition edition;
    private final VotePages votePages;
    private final Heads heads;

    public ResultPages(Edition edition, VotePages votePages) {
        this.edition = edition;
        this.votePages = votePages;
        this.heads = new Heads(edition);
    }

    /** The page of a campaign that is over. */
    public Page page(Contest contest) {
        Campaign campaign = contest.campaign();
        boolean told = edition.voting().tells(contest);
        Map<String, Item> items = votePages.items(campaign);
        Result result = contest.result().get();
        Turnout turnout = Turnout.of(result);
        return new ResultPage(
                heads.campaign(campaign),
                campaign.slug(),
                campaign.title(),
                campaign.summary(),
                campaign.rules(),
                VotePages.more(campaign, items),
                campaign.start(),
                campaign.end(),
                result.frozenAt().orElse(null),
                campaign.end().plus(Duration.ofDays(campaign.objectionDays())),
                told,
                told ? result.counted() : 0,
                told ? result.voided() : 0,
                told ? groups(result, items) : List.of(),
                turnout.hourly(),
                told ? turnout.bars() : List.of(),
                Deeds.of(contest),
                contest.isFinal() ? files(campaign) : List.of());
    }

    private List<ResultPage.Group> groups(Result result, Map<String, Item> items) {
        List<ResultPage.Group> groups = new ArrayList<>();
        for (String group : VotePages.groups(result.campaign())) {
            groups.add(
                    new ResultPage.Group(
                            group,
                            rows(
                                    result.standings().stream()
                                            .filter(it -> it.candidate().group().equals(group))
                                            .toList(),
                                    items)));
        }
        return groups;
    }

    /** Ranks are those among the candidates of a group, who come in the order of their counts. */
    private List<ResultPage.Row> rows(List<Standing> standings, Map<String, Item> items) {
        List<ResultPage.Row> rows = new ArrayList<>();
        for (Standing standing : standings) {
            ResultPage.Row before = rows.isEmpty() ? null : rows.getLast();
            rows.add(
                    new ResultPage.Row(
                            before != null && before.count() == standing.count()
                                    ? before.rank()
                                    : rows.size() + 1,
                            standing.candidate().number(),
                            votePages.card(standing.candidate(), items),
                            standing.count(),
                            standing.voided()));
        }
        return List.copyOf(rows);
    }

    private static List<Link> files(Campaign campaign) {
        String path = campaign.path();
        return List.of(
                new Link("重算程序 Recount.java", path + "Recount.java"),
                new Link("账本 ledger.txt", path + "ledger.txt"),
                new Link("签名 checkpoints.txt", path + "checkpoints.txt"),
                new Link("公钥 key.txt", path + "key.txt"),
                new Link("结果 results.json", path + "results.json"));
    }
}

package org.laodongmei.site.page.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.Heads;
import org.laodongmei.theme.page.EmbedPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.part.Link;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Campaigns as other sites show them in a frame. */
public final class EmbedPages {

    /** More do not fit into a frame. */
    private static final int MOST = 60;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final Edition edition;
    private final VotePages votePages;

    public EmbedPages(Edition edition) {
        this.edition = edition;
        this.votePages = new VotePages(edition);
    }

    /**
     * The page for a frame.
     *
     * @param counts of the candidates, in order of their numbers; null while they are not told
     * @param isFinal whether the result is final; then the most liked come first
     */
    public Page page(
            Campaign campaign, @Nullable List<Integer> counts, boolean isFinal, Instant now) {
        boolean open = now.isBefore(campaign.end()) && !isFinal;
        return new EmbedPage(
                new Heads(edition)
                        .plain(campaign.title(), campaign.summary(), campaign.path(), false),
                campaign.title(),
                state(campaign, isFinal, now),
                new Link(open ? "去点赞" : "看结果", edition.absolute(campaign.path())),
                now,
                rows(campaign, counts, isFinal),
                counts == null ? null : counts.stream().mapToLong(it -> it).sum());
    }

    private static String state(Campaign campaign, boolean isFinal, Instant now) {
        if (isFinal) {
            return "最终结果";
        }
        if (now.isBefore(campaign.start())) {
            return MOMENT.format(campaign.start().atZone(campaign.zone())) + "开始";
        }
        return now.isBefore(campaign.end())
                ? "投票到" + MOMENT.format(campaign.end().atZone(campaign.zone()))
                : "投票已经结束，正在核对";
    }

    private List<EmbedPage.Row> rows(
            Campaign campaign, @Nullable List<Integer> counts, boolean isFinal) {
        List<Candidate> candidates = campaign.laid();
        if (candidates.size() > MOST) {
            return List.of();
        }
        Map<String, Item> items = votePages.items(campaign);
        List<EmbedPage.Row> rows =
                candidates.stream().map(it -> row(campaign, it, items, counts)).toList();
        return counts == null || !isFinal
                ? rows
                : rows.stream().sorted(Comparator.comparing(row -> -count(counts, row))).toList();
    }

    private EmbedPage.Row row(
            Campaign campaign,
            Candidate candidate,
            Map<String, Item> items,
            @Nullable List<Integer> counts) {
        Item item = items.get(candidate.page());
        String path = item == null ? campaign.path() : item.url();
        return new EmbedPage.Row(
                candidate.number(),
                candidate.name(),
                edition.absolute(path),
                counts == null ? null : counts.get(candidate.number() - 1));
    }

    private static int count(List<Integer> counts, EmbedPage.Row row) {
        return counts.get(row.number() - 1);
    }
}

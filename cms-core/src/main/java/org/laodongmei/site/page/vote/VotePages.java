package org.laodongmei.site.page.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.Cards;
import org.laodongmei.site.page.Heads;
import org.laodongmei.theme.page.AnswerPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.VotePage;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Link;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of campaigns. */
public final class VotePages {

    private final Edition edition;
    private final Heads heads;
    private final Cards cards;

    public VotePages(Edition edition) {
        this.edition = edition;
        this.heads = new Heads(edition);
        this.cards = new Cards(edition);
    }

    /** What a campaign's page shows cards of, by {@code route/slug}: those that are live. */
    public Map<String, Item> items(Campaign campaign) {
        Set<String> wanted = new HashSet<>();
        campaign.candidates().forEach(candidate -> wanted.add(candidate.page()));
        wanted.add(campaign.rulesEntry());
        Set<String> slugs =
                wanted.stream()
                        .map(address -> address.substring(address.indexOf('/') + 1))
                        .collect(Collectors.toSet());
        Map<String, Item> found = new HashMap<>();
        for (Item item : edition.catalog().site().items()) {
            if (!slugs.contains(item.entry().slug())) {
                continue;
            }
            String address = item.kind().route() + "/" + item.entry().slug();
            if (wanted.contains(address)) {
                found.put(address, item);
            }
        }
        return found;
    }

    /** The page of a campaign on which people vote. */
    public Page page(Contest contest) {
        Campaign campaign = contest.campaign();
        Map<String, Item> items = items(campaign);
        Map<String, List<VotePage.Candidate>> groups = new LinkedHashMap<>();
        for (String group : groups(campaign)) {
            groups.put(
                    group,
                    campaign.laid().stream()
                            .filter(it -> it.group().equals(group))
                            .map(it -> new VotePage.Candidate(it.number(), card(it, items)))
                            .toList());
        }
        return new VotePage(
                heads.campaign(campaign),
                campaign.slug(),
                campaign.title(),
                campaign.summary(),
                campaign.description(),
                campaign.rules(),
                more(campaign, items),
                campaign.start(),
                campaign.end(),
                VotePage.Order.valueOf(campaign.order().name()),
                campaign.seed(),
                Deeds.of(contest),
                entrance(campaign),
                groups.entrySet().stream()
                        .map(group -> new VotePage.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static VotePage.@Nullable Entrance entrance(Campaign campaign) {
        return switch (campaign.identity()) {
            case DEVICE -> null;
            case ROLL -> new VotePage.Entrance("");
            case OIDC -> new VotePage.Entrance("统一身份");
            case WECHAT -> new VotePage.Entrance("微信");
        };
    }

    /** The names of its groups as the office named them; the empty one for none. */
    static Set<String> groups(Campaign campaign) {
        Set<String> groups = new LinkedHashSet<>();
        campaign.candidates().forEach(it -> groups.add(it.group()));
        return groups;
    }

    /** Where the rules are told at length. */
    static @Nullable Link more(Campaign campaign, Map<String, Item> items) {
        Item rules = items.get(campaign.rulesEntry());
        return rules == null ? null : new Link(rules.entry().title(), rules.url());
    }

    /** The card of a candidate among those items. */
    Card card(Candidate candidate, Map<String, Item> items) {
        return card(candidate, items.get(candidate.page()));
    }

    /** Whoever is not published any more keeps the card, as ballots for them stay. */
    Card card(Candidate candidate, @Nullable Item item) {
        Card bare = Card.of("", "", candidate.name(), "#n" + candidate.number());
        if (item == null) {
            return bare;
        }
        return candidate.picture() == 0
                ? cards.of(item)
                : cards.of(item, candidate.picture(), candidate.name()).orElse(bare);
    }

    /**
     * What somebody is told who sent a form.
     *
     * @param again what is still to be confirmed; null for nothing
     */
    public Page answer(
            Campaign campaign,
            String title,
            String message,
            List<String> facts,
            AnswerPage.@Nullable Again again) {
        return new AnswerPage(
                heads.plain(title, message, campaign.path(), false),
                title,
                message,
                facts,
                again,
                List.of(new Link("回到" + campaign.title(), campaign.path()), new Link("首页", "/")));
    }
}

package org.laodongmei.site.page.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.QrCode;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.Heads;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.PosterPage;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Link;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;

/** Posters of candidates, to be printed and sent on by whoever likes to. */
public final class PosterPages {

    private final Edition edition;
    private final VotePages votePages;
    private final Heads heads;

    public PosterPages(Edition edition, VotePages votePages) {
        this.edition = edition;
        this.votePages = votePages;
        this.heads = new Heads(edition);
    }

    /**
     * The poster of a candidate.
     *
     * @param item what stands for election; null when it is not published any more
     */
    public Page page(Campaign campaign, Candidate candidate, @Nullable Item item) {
        Link home = new Link(campaign.title(), campaign.path());
        Card card = votePages.card(candidate, item);
        Ground ground = card.ground();
        String address = edition.absolute(where(campaign, candidate, item));
        QrCode code = QrCode.of(address);
        return new PosterPage(
                heads.poster(
                        card.title() + " " + candidate.number() + "号",
                        campaign.path() + candidate.number() + "/",
                        home,
                        card.picture()),
                candidate.number(),
                card,
                item == null ? "" : item.entry().text("unit"),
                ground == null ? Ground.RED : ground,
                home,
                campaign.summary(),
                campaign.start(),
                campaign.end(),
                new PosterPage.Code(code.size(), code.path()),
                address.substring(address.indexOf("//") + 2));
    }

    /** Where somebody is liked: on the own page; a picture, which has none, on the wall. */
    private static String where(Campaign campaign, Candidate candidate, @Nullable Item item) {
        return item == null || candidate.picture() > 0
                ? campaign.path() + "#n" + candidate.number()
                : item.url();
    }
}

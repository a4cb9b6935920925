package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Output.Rank;
import org.laodongmei.site.catalog.Fingerprint;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.catalog.Voting.Phase;
import org.laodongmei.site.page.vote.PosterPages;
import org.laodongmei.site.page.vote.ResultJson;
import org.laodongmei.site.page.vote.ResultPages;
import org.laodongmei.site.page.vote.VotePages;
import org.laodongmei.theme.page.Page;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which files a site should have of its campaigns. */
final class VotePlan {

    private final Edition edition;
    private final VotePages votePages;
    private final ResultPages resultPages;
    private final PosterPages posterPages;
    private final List<Output> outputs = new ArrayList<>();

    VotePlan(Edition edition) {
        this.edition = edition;
        this.votePages = new VotePages(edition);
        this.resultPages = new ResultPages(edition, votePages);
        this.posterPages = new PosterPages(edition, votePages);
    }

    List<Output> outputs() {
        edition.voting().contests().forEach(this::add);
        return outputs;
    }

    private void add(Contest contest) {
        Campaign campaign = contest.campaign();
        Phase phase = edition.voting().phase(contest);
        Fingerprint print =
                new Fingerprint()
                        .add(edition.common())
                        .add(campaign.toString())
                        .add(contest.acts().toString())
                        .add(phase.name())
                        .add(edition.voting().tells(contest) ? 1 : 0);
        Map<String, Item> items = votePages.items(campaign);
        items.values().forEach(item -> print.add(edition.shown(item)));
        String folder = campaign.path().substring(1);
        page(
                folder,
                print.value(),
                () -> phase == Phase.OPEN ? votePages.page(contest) : resultPages.page(contest));
        campaign.candidates().forEach(it -> poster(campaign, it, items.get(it.page())));
        if (phase == Phase.FINAL) {
            outputs.add(
                    Output.of(
                            folder + "results.json",
                            print.value(),
                            Rank.LEAF,
                            () -> ResultJson.of(contest.result().get())));
        }
    }

    private void poster(Campaign campaign, Candidate candidate, @Nullable Item item) {
        Fingerprint print =
                new Fingerprint()
                        .add(edition.common())
                        .add(campaign.toString())
                        .add(item == null ? 0 : edition.shown(item));
        page(
                campaign.path().substring(1) + candidate.number() + "/",
                print.value(),
                () -> posterPages.page(campaign, candidate, item));
    }

    private void page(String folder, long fingerprint, Supplier<Page> page) {
        outputs.add(
                new Output.Made(
                        folder + "index.html",
                        fingerprint,
                        Rank.LIST,
                        List.of(),
                        _ -> edition.theme().pageBytes(page.get())));
    }
}

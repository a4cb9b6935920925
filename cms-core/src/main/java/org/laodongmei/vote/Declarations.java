package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.setting.Settings;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.CampaignReader;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.campaign.InvalidCampaign.Problem;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the office wrote of its campaigns: those that people can see, those that are still in the
 * making, and those that cannot be used. Safe for any threads.
 */
public final class Declarations {

    private final Settings settings;
    private final Audit audit;
    private final Campaigns campaigns;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /**
     * @param zone of the site
     */
    public Declarations(
            Settings settings,
            Audit audit,
            Campaigns campaigns,
            Supplier<ZoneId> zone,
            InstantSource clock) {
        this.settings = settings;
        this.audit = audit;
        this.campaigns = campaigns;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A declaration.
     *
     * @param yaml as it was written
     * @param campaign as it is, with the names of its candidates; null when it cannot be used
     * @param isDraft whether nobody but the office sees it yet
     * @param isSealed whether a ballot was cast: then it cannot change any more
     * @param problems why it cannot be used; empty when it can
     */
    public record Declared(
            String slug,
            String yaml,
            @Nullable Campaign campaign,
            boolean isDraft,
            boolean isSealed,
            List<Problem> problems) {}

    /** All, by slug. */
    public List<Declared> all() {
        return settings.names(Campaigns.SETTING).stream()
                .map(name -> find(name.substring(Campaigns.SETTING.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** That of a slug. */
    public Optional<Declared> find(String slug) {
        return settings.get(Campaigns.SETTING + slug).map(yaml -> declared(slug, yaml));
    }

    private Declared declared(String slug, String yaml) {
        Optional<Campaign> live = campaigns.find(slug);
        if (live.isPresent()) {
            return new Declared(slug, yaml, live.get(), false, campaigns.isSealed(slug), List.of());
        }
        try {
            Campaign campaign = CampaignReader.read(slug, yaml, zone.get(), clock.instant());
            return new Declared(slug, yaml, campaigns.named(campaign), true, false, List.of());
        } catch (InvalidCampaign e) {
            return new Declared(slug, yaml, null, false, false, e.problems());
        }
    }

    /**
     * Says whether a declaration could be used.
     *
     * @param zone of the site
     * @param begun when it begins if it does not say
     * @throws InvalidCampaign with everything that is wrong
     */
    public static void check(String slug, String yaml, ZoneId zone, Instant begun) {
        CampaignReader.read(slug, yaml, zone, begun);
    }

    /**
     * Declares a campaign, or declares it anew.
     *
     * @param by id of the account
     * @param before what the caller saw there; null for nothing
     * @throws InvalidCampaign if it cannot be used, or a ballot was cast in it, or somebody else
     *     changed it meanwhile
     */
    public void define(String by, String slug, @Nullable String before, String yaml) {
        if (!slug.matches(Campaigns.SLUG)) {
            throw new InvalidCampaign(
                    "slug",
                    "up to 70 small letters, digits and hyphens",
                    "地址只能用小写字母、数字和连字符，最多 70 个。");
        }
        check(slug, yaml, zone.get(), clock.instant());
        if (campaigns.isSealed(slug)) {
            throw new InvalidCampaign(
                    "",
                    "ballots were cast by these rules; only the end can be moved",
                    "已经有人点赞，规则不能再改，只能延长或提前结束。");
        }
        String name = Campaigns.SETTING + slug;
        boolean done =
                yaml.equals(before)
                        ? Objects.equals(settings.get(name).orElse(null), before)
                        : settings.replace(
                                name,
                                before,
                                yaml,
                                tx -> audit.append(tx, by, "campaign.defined", slug, ""));
        campaigns.forget(slug);
        if (!done) {
            throw new InvalidCampaign(
                    "",
                    "somebody else changed it just now; look at it again",
                    "别人刚刚改过，请另开一页看看现在的内容。");
        }
    }
}

package org.laodongmei.site.setting;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Problem;
import org.laodongmei.theme.part.Site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code site.yaml} says of the site as a whole. Everything has a default, so that a folder
 * without one is a site too.
 *
 * @param navigation what stands in the head, in order; empty for all top channels
 * @param home the front page from the top; empty for a front page made from what there is
 * @param feedItems entries in a feed, 1 to 100
 * @param pageSize entries on a full list page, 5 to 100
 * @param problems what could not be understood or is too much, by the place in the settings such as
 *     {@code links.2}, for whoever wrote it
 */
public record SiteSettings(
        String name,
        String subtitle,
        String owner,
        String description,
        List<String> keywords,
        String language,
        ZoneId zone,
        Contact contact,
        String icp,
        String police,
        String siteId,
        List<HomeBlock.Source> navigation,
        List<HomeBlock> home,
        List<Link> links,
        int feedItems,
        int pageSize,
        @Nullable Mourning mourning,
        List<Problem> problems) {

    /** How the office is reached. */
    public record Contact(String phone, String email, String address) {}

    /** Another site. */
    public record Link(String name, String url) {}

    /**
     * The site in grey from a moment until another.
     *
     * @param everywhere whether every page is, or the front page alone
     */
    public record Mourning(Instant from, Instant until, boolean everywhere) {}

    /** Whether the site mourns at that moment. */
    public boolean mourns(Instant at) {
        return mourning != null && !at.isBefore(mourning.from()) && at.isBefore(mourning.until());
    }

    /** What of the site is in grey at that moment. */
    public Site.Mourning grey(Instant at) {
        return mourning == null || !mourns(at)
                ? Site.Mourning.NONE
                : mourning.everywhere() ? Site.Mourning.ALL : Site.Mourning.HOME;
    }

    /** When that is next another one; empty for never. */
    public Optional<Instant> nextTurn(Instant now) {
        return mourning == null || !now.isBefore(mourning.until())
                ? Optional.empty()
                : Optional.of(now.isBefore(mourning.from()) ? mourning.from() : mourning.until());
    }

    /** The same without a word of mourning. */
    public SiteSettings unmourned() {
        return new SiteSettings(
                name,
                subtitle,
                owner,
                description,
                keywords,
                language,
                zone,
                contact,
                icp,
                police,
                siteId,
                navigation,
                home,
                links,
                feedItems,
                pageSize,
                null,
                problems);
    }

    /**
     * Reads the settings as the {@code setting} room keeps them: the YAML as JSON; null for
     * defaults.
     */
    public static SiteSettings read(@Nullable String json) {
        return new SiteSettingsReader().read(json);
    }

    /** The problems, for whoever set them, a line each. */
    public List<String> messages() {
        return problems.stream().map(problem -> "site.yaml: " + problem.message()).toList();
    }
}

package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Fingerprint;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.catalog.Voting;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.site.setting.HomeBlock;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.theme.Theme;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that stays the same while one state of the site is published: what is live, the
 * settings, the theme. The {@link #common} fingerprint stands for all of it that any page may show.
 */
public final class Edition {

    private static final String RSS = "application/rss+xml";
    private static final String ATOM = "application/atom+xml";
    private static final String JSON = "application/feed+json";

    private final Catalog catalog;
    private final SiteSettings settings;
    private final Voting voting;
    private final Map<String, Asset> assets;
    private final Assets files;
    private final long position;
    private final Set<String> lists =
            new TreeSet<>(
                    Set.of(
                            "/",
                            "/search/",
                            "/feeds/",
                            "/docs/api/",
                            "/sitemap/",
                            "/archive/",
                            "/tags/",
                            "/feed.xml"));
    private final Map<String, Long> assetStates;

    /** What {@link #shown} says, by place: each item is listed in half a dozen groups. */
    private final long[] shown;

    private final Site site;
    private final Theme theme;
    private final long common;

    Edition(
            Catalog catalog,
            SiteSettings settings,
            Voting voting,
            Map<String, Asset> assets,
            Assets files,
            String baseUrl,
            Site.Mourning mourning,
            Dress dress,
            long position) {
        this.files = files;
        this.position = position;
        this.catalog = catalog;
        this.settings = settings;
        this.voting = voting;
        this.assets = assets;
        this.assetStates = HashMap.newHashMap(assets.size());
        assets.forEach((sha256, asset) -> assetStates.put(sha256, print(asset)));
        this.shown = catalog.site().items().stream().mapToLong(this::print).toArray();
        this.site = site(baseUrl, mourning);
        this.theme = dress.theme(site);
        // That the front page alone is in grey concerns no other page, nor when it will be.
        Fingerprint print =
                new Fingerprint()
                        .add(site(baseUrl, Site.Mourning.NONE).toString())
                        .add(mourning == Site.Mourning.ALL ? 1 : 0)
                        .add(settings.unmourned().toString());
        Theme.files().forEach(file -> print.add(file.path()));
        catalog.kinds().keySet().forEach(name -> print.add(String.valueOf(catalog.kind(name))));
        catalog.channels()
                .keySet()
                .forEach(slug -> print.add(String.valueOf(catalog.channel(slug))));
        catalog.channels().values().forEach(this::addList);
        catalog.kinds().values().forEach(this::addList);
        voting.contests().forEach(it -> lists.add("/votes/" + it.campaign().slug() + "/"));
        lists.forEach(print::add);
        print.add(theme.state()).add(Markdown.VERSION);
        this.common = print.add(Program.state()).value();
    }

    public Catalog catalog() {
        return catalog;
    }

    public SiteSettings settings() {
        return settings;
    }

    /** How far in the change log it is: everything up to there is in it. */
    public long position() {
        return position;
    }

    /** The campaigns that people can see. */
    public Voting voting() {
        return voting;
    }

    /** Whether some page looks otherwise at that time, and under that mourning. */
    boolean isTurned(Site.Mourning mourning, Instant time) {
        return site.mourning() != mourning || voting.isTurned(time);
    }

    public Site site() {
        return site;
    }

    public Theme theme() {
        return theme;
    }

    /**
     * Stands for all that any page may show: settings, theme, kinds, channels, and the program that
     * makes them.
     */
    public long common() {
        return common;
    }

    /** An absolute address for a path of the site. */
    public String absolute(String path) {
        return site.baseUrl() + path;
    }

    /** The stored files that its pages may show, by SHA-256. */
    public Map<String, Asset> assets() {
        return assets;
    }

    /** The stored file of that SHA-256. */
    public Optional<Asset> asset(@Nullable String sha256) {
        return Optional.ofNullable(sha256 == null ? null : assets.get(sha256));
    }

    /**
     * The picture of that SHA-256, when there is one and it is a picture; what is not said here is
     * taken from what was said of the file, its caption excepted: it need not suit every place.
     */
    public @Nullable Picture picture(
            @Nullable String sha256, String alt, String caption, String credit) {
        return asset(sha256)
                .filter(Asset::isPicture)
                .map(asset ->
                        new Picture(
                                asset.base(),
                                asset.width(),
                                asset.height(),
                                asset.widths(),
                                asset.colour(),
                                alt.isEmpty() ? asset.alt() : alt,
                                caption,
                                credit.isEmpty() ? asset.credit() : credit))
                .orElse(null);
    }

    /** The still of a film, when it has one. */
    public @Nullable Picture still(@Nullable String film) {
        return asset(film).map(asset -> picture(asset.poster(), "", "", "")).orElse(null);
    }

    /** SHA-256 of each stored file that an entry's page needs: a film's still too. */
    Set<String> files(LiveEntry entry) {
        Set<String> files = new TreeSet<>(entry.assets());
        for (String sha256 : entry.assets()) {
            asset(sha256).map(Asset::poster).ifPresent(files::add);
        }
        return files;
    }

    /** Whether a list or index of the site has that path. */
    public boolean isList(String path) {
        return lists.contains(path);
    }

    /**
     * Stands for all that a card shows of an item: itself, its cover, and for a topic how much it
     * gathers.
     */
    long shown(Item item) {
        return shown[item.place()];
    }

    /** Where a film is shown, its still is. */
    private long print(Asset asset) {
        Fingerprint print = new Fingerprint().add(asset.toString());
        asset(asset.poster()).ifPresent(poster -> print.add(poster.toString()));
        return print.value();
    }

    private long print(Item item) {
        Fingerprint print = new Fingerprint().add(item.state());
        String cover = item.coverAsset() == null ? item.film() : item.coverAsset();
        if (cover != null) {
            print.add(assetStates.getOrDefault(cover, 0L));
        }
        Group topic =
                item.kind().name().equals("topic") ? catalog.topics().get(item.entry().id()) : null;
        return topic == null ? print.value() : print.add(topic.items().size()).value();
    }

    /** Stands for the state of something that a page points at; 0 when it is not there. */
    public long stateOf(String target) {
        if (target.startsWith("entry:")) {
            return catalog.find(target.substring(6)).map(Item::state).orElse(0L);
        }
        return assetStates.getOrDefault(target.substring(6), 0L);
    }

    /** How many bytes a rendition of the asset has; 0 when it is not there. */
    public long bytes(Asset asset, String rendition) {
        Path file = files.renditions(asset).get(asset.base() + rendition);
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The three feeds below a list's address. */
    public static List<Head.Feed> feeds(String title, String url) {
        return List.of(
                new Head.Feed(title, RSS, url + "feed.xml"),
                new Head.Feed(title, ATOM, url + "atom.xml"),
                new Head.Feed(title, JSON, url + "feed.json"));
    }

    private void addList(Group group) {
        if (!group.items().isEmpty()) {
            lists.add(group.url());
        }
    }

    private Site site(String baseUrl, Site.Mourning mourning) {
        return new Site(
                settings.name(),
                settings.subtitle(),
                settings.owner(),
                settings.description(),
                settings.keywords(),
                settings.language(),
                baseUrl,
                settings.zone(),
                navigation(),
                feeds(settings.name(), "/"),
                new Site.Footer(
                        settings.contact().phone(),
                        settings.contact().email(),
                        settings.contact().address(),
                        settings.icp(),
                        settings.police(),
                        settings.siteId(),
                        null,
                        "",
                        List.of(
                                new Link("网站地图", "/sitemap/"),
                                new Link("按年查看", "/archive/"),
                                new Link("标签", "/tags/"),
                                new Link("订阅", "/feeds/"),
                                new Link("开发者", "/docs/api/")),
                        settings.links().stream()
                                .map(link -> new Link(link.name(), link.url()))
                                .toList()),
                mourning,
                true);
    }

    /**
     * Channels and kinds without entries are left out: a public site must not lead readers to empty
     * columns.
     */
    private List<Site.Item> navigation() {
        List<Site.Item> items = new ArrayList<>();
        List<HomeBlock.Source> sources =
                settings.navigation().isEmpty()
                        ? catalog.below(null).stream()
                                .map(Channel::slug)
                                .map(slug -> new HomeBlock.Source(true, slug))
                                .toList()
                        : settings.navigation();
        for (HomeBlock.Source source : sources) {
            Group group =
                    source.channel()
                            ? catalog.channels().get(source.name())
                            : catalog.kinds().get(source.name());
            if (group != null && !group.items().isEmpty()) {
                String text =
                        source.channel()
                                ? group.name()
                                : catalog.kind(source.name()).orElseThrow().label().zh();
                items.add(new Site.Item(key(source.channel(), source.name()), text, group.url()));
            }
        }
        return items;
    }

    /** The key of a navigation item. */
    public static String key(boolean channel, String name) {
        return (channel ? "channel:" : "kind:") + name;
    }

    /** The navigation item that an entry of that kind and channel belongs to, or empty. */
    public String section(String kind, @Nullable String channel) {
        String ofKind = key(false, kind);
        String found = "";
        for (Channel at = catalog.channel(channel).orElse(null);
                at != null;
                at = catalog.channel(at.parent()).orElse(null)) {
            String ofChannel = key(true, at.slug());
            if (site.navigation().stream().anyMatch(item -> item.key().equals(ofChannel))) {
                found = ofChannel;
            }
        }
        boolean kindIsThere =
                site.navigation().stream().anyMatch(item -> item.key().equals(ofKind));
        return kindIsThere ? ofKind : found;
    }
}

package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.site.Output.Rank;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Fingerprint;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.feed.Feeds;
import org.laodongmei.site.feed.Sitemaps;
import org.laodongmei.site.page.EntryPages;
import org.laodongmei.site.page.HomePages;
import org.laodongmei.site.page.IndexPages;
import org.laodongmei.site.page.ListPages;
import org.laodongmei.theme.PageBytes;
import org.laodongmei.theme.Theme;
import org.laodongmei.theme.page.Page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which files a site should have, each with the fingerprint of all its inputs. Planning touches no
 * text and no disk: for 10,000 entries it costs some ten milliseconds, so every publish plans the
 * whole site and compares.
 */
final class Planner {

    private final Edition edition;
    private final Catalog catalog;
    private final Assets assets;
    private final EntryPages entryPages;
    private final ListPages listPages;
    private final HomePages homePages;
    private final IndexPages indexPages;
    private final Feeds feeds;
    private final Sitemaps sitemaps;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, Long> states = new HashMap<>();
    private final Map<String, Long> tagPrints = new HashMap<>();

    /** Stands for all that any card of any entry shows. */
    private final long all;

    Planner(Edition edition, Markdown markdown, Assets assets) {
        this.edition = edition;
        this.catalog = edition.catalog();
        this.assets = assets;
        this.entryPages = new EntryPages(edition, markdown);
        this.listPages = new ListPages(edition);
        this.homePages = new HomePages(edition);
        this.indexPages = new IndexPages(edition);
        this.feeds = new Feeds(edition);
        this.sitemaps = new Sitemaps(edition);
        Fingerprint print = new Fingerprint().add(edition.common());
        catalog.site().items().forEach(item -> print.add(edition.shown(item)));
        catalog.tags()
                .forEach((tag, group) -> {
                    print.add(group.url());
                    tagPrints.put(tag, new Fingerprint().add(group.url()).value());
                });
        this.all = print.value();
    }

    /** All files. */
    List<Output> plan() {
        files();
        catalog.site().items().forEach(item -> outputs.add(page(item)));
        List<Group> listed = listed();
        listed.forEach(this::list);
        page("index.html", homeFingerprint(), homePages::page);
        indexes();
        outputs.addAll(new VotePlan(edition).outputs());
        fed().forEach(this::feeds);
        sitemaps(listed);
        return outputs;
    }

    private void files() {
        for (Theme.File file : Theme.files()) {
            outputs.add(
                    Output.of(
                            file.path().substring(1),
                            new Fingerprint().add(file.path()).value(),
                            Rank.FILE,
                            file::bytes));
        }
        Set<String> used = new TreeSet<>();
        for (Item item : catalog.site().items()) {
            used.addAll(edition.files(item.entry()));
        }
        used.forEach(sha256 -> outputs.addAll(renditions(sha256)));
    }

    private List<Output> renditions(String sha256) {
        List<Output> files = new ArrayList<>();
        edition.asset(sha256)
                .ifPresent(asset -> {
                    long state = edition.stateOf("asset:" + sha256);
                    assets.renditions(asset)
                            .forEach((path, file) ->
                                    files.add(new Output.Stored(path.substring(1), state, file)));
                });
        return files;
    }

    /** Of all files the pages of these entries, and those that only they may need. */
    List<Output> planOf(Collection<LiveEntry> entries) {
        Set<Output> own = new LinkedHashSet<>();
        for (LiveEntry entry : entries) {
            edition.files(entry).forEach(sha256 -> own.addAll(renditions(sha256)));
            catalog.find(entry.id()).ifPresent(item -> own.add(page(item)));
        }
        return List.copyOf(own);
    }

    private Output page(Item item) {
        LiveEntry entry = item.entry();
        Fingerprint print = new Fingerprint().add(edition.common()).add(item.state());
        add(print, item.older());
        add(print, item.newer());
        item.related().forEach(other -> print.add(edition.shown(other)));
        entry.targets().forEach(target -> print.add(stateOf(target)));
        entry.tags().forEach(tag -> print.add(tagPrints.get(tag)));
        edition.voting()
                .of(item.address())
                .forEach(it ->
                        print.add(it.contest().campaign().toString())
                                .add(it.candidate().number())
                                .add(edition.voting().phase(it.contest()).name()));
        switch (entry.kind()) {
            case "article" ->
                    entry.ids("people")
                            .forEach(id ->
                                    print.add(catalog.find(id).map(edition::shown).orElse(0L)));
            case "profile" ->
                    catalog.mentions(entry.id()).stream()
                            .limit(6)
                            .forEach(other -> print.add(edition.shown(other)));
            case "topic" -> {
                catalog.topics()
                        .get(entry.id())
                        .items()
                        .forEach(other -> print.add(edition.shown(other)));
                catalog.topics().keySet().forEach(id -> print.add(edition.stateOf("entry:" + id)));
            }
            default -> neighbours(print, item);
        }
        return new Output.Made(
                item.file(),
                print.value(),
                Rank.LEAF,
                List.of(entry.id()),
                bodies -> render(entryPages.page(item, bodies.get(entry.id()))));
    }

    private void add(Fingerprint print, @Nullable Item item) {
        print.add(item == null ? 0 : item.state());
    }

    /** Pages of albums and the like show cards of some before and after. */
    private void neighbours(Fingerprint print, Item item) {
        Item at = item;
        for (int i = 0; i < 4 && at != null; i++) {
            at = at.older();
            print.add(at == null ? 0 : edition.shown(at));
        }
        at = item;
        for (int i = 0; i < 2 && at != null; i++) {
            at = at.newer();
            print.add(at == null ? 0 : edition.shown(at));
        }
    }

    /** Groups with numbered lists; a group without entries has no page. */
    private List<Group> listed() {
        List<Group> groups = new ArrayList<>(catalog.channels().values());
        groups.addAll(catalog.kinds().values());
        groups.addAll(catalog.tags().values());
        groups.removeIf(group -> group.items().isEmpty());
        return groups;
    }

    private void list(Group group) {
        int size = ListPages.size(edition, group);
        int pages = group.pages(size);
        for (int number = 1; number <= pages; number++) {
            Fingerprint print =
                    new Fingerprint()
                            .add(edition.common())
                            .add(group.url())
                            .add(group.name())
                            .add(number)
                            .add(pages)
                            .add(number == pages ? group.items().size() : 0);
            group.page(number, size).forEach(item -> print.add(edition.shown(item)));
            if (group.type() == Group.Type.CHANNEL) {
                catalog.below(group.key())
                        .forEach(child ->
                                print.add(
                                        catalog.channels().get(child.slug()).items().isEmpty()
                                                ? 0
                                                : 1));
            }
            int page = number;
            String path = number == pages ? group.url() : group.url() + "page/" + number + "/";
            page(
                    path.substring(1) + "index.html",
                    print.value(),
                    () -> listPages.page(group, page));
        }
    }

    /** The front page shows a little of everything, so any change makes it anew: it is one page. */
    private long homeFingerprint() {
        return new Fingerprint().add(all).add("home").add(edition.site().mourning().name()).value();
    }

    private long stateOf(String target) {
        return states.computeIfAbsent(target, edition::stateOf);
    }

    private void indexes() {
        page("archive/index.html", all, () -> indexPages.archive(null));
        catalog.years()
                .forEach((year, group) -> {
                    Fingerprint print = new Fingerprint().add(edition.common()).add(years());
                    group.items().forEach(item -> print.add(item.state()));
                    page(
                            group.url().substring(1) + "index.html",
                            print.value(),
                            () -> indexPages.archive(year));
                });
        page("tags/index.html", all, indexPages::tags);
        page("sitemap/index.html", all, indexPages::siteMap);
        page("feeds/index.html", all, indexPages::feeds);
        page("docs/api/index.html", edition.common(), indexPages::docs);
        page("404.html", edition.common(), indexPages::notFound);
    }

    private long years() {
        Fingerprint print = new Fingerprint();
        catalog.years().values().forEach(group -> print.add(group.key()).add(group.items().size()));
        return print.value();
    }

    private List<Group> fed() {
        List<Group> groups = new ArrayList<>();
        groups.add(catalog.site());
        groups.addAll(catalog.channels().values());
        groups.addAll(catalog.topics().values());
        groups.addAll(catalog.kinds().values());
        groups.removeIf(group -> group.items().isEmpty() && group.type() != Group.Type.SITE);
        return groups;
    }

    private void feeds(Group group) {
        List<Item> items = feeds.items(group);
        Fingerprint print = new Fingerprint().add(edition.common()).add(group.name());
        if (group.type() == Group.Type.TOPIC) {
            print.add(edition.stateOf("entry:" + group.key()));
        }
        for (Item item : items) {
            print.add(edition.shown(item));
            item.entry().targets().forEach(target -> print.add(stateOf(target)));
        }
        Collection<String> needs = items.stream().map(item -> item.entry().id()).toList();
        String folder = group.url().substring(1);
        long value = print.value();
        outputs.add(
                new Output.Made(
                        folder + "feed.xml",
                        value,
                        Rank.LIST,
                        needs,
                        bodies -> Output.plain(feeds.rss(group, items, bodies))));
        outputs.add(
                new Output.Made(
                        folder + "atom.xml",
                        value,
                        Rank.LIST,
                        needs,
                        bodies -> Output.plain(feeds.atom(group, items, bodies))));
        outputs.add(
                new Output.Made(
                        folder + "feed.json",
                        value,
                        Rank.LIST,
                        needs,
                        bodies -> Output.plain(feeds.json(group, items, bodies))));
    }

    private void sitemaps(List<Group> listed) {
        for (Group year : catalog.years().values()) {
            Fingerprint print = new Fingerprint().add(edition.common());
            year.items().forEach(item -> print.add(edition.shown(item)));
            outputs.add(
                    Output.of(
                            Sitemaps.path(year),
                            print.value(),
                            Rank.LIST,
                            () -> sitemaps.part(year)));
        }
        outputs.add(Output.of("sitemaps/lists.xml", all, Rank.LIST, () -> sitemaps.lists(listed)));
        outputs.add(Output.of("sitemap.xml", all, Rank.LIST, sitemaps::index));
        outputs.add(Output.of("robots.txt", edition.common(), Rank.LIST, sitemaps::robots));
    }

    private void page(String path, long fingerprint, Supplier<Page> page) {
        outputs.add(
                new Output.Made(path, fingerprint, Rank.LIST, List.of(), _ -> render(page.get())));
    }

    private PageBytes render(Page page) {
        return edition.theme().pageBytes(page);
    }
}

package org.laodongmei.site.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEnclosureImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;

import org.laodongmei.entry.Body;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.markup.Characters;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.EntryHtml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries as feeds carry them. */
final class FeedEntries {

    private final Edition edition;
    private final EntryHtml html;

    FeedEntries(Edition edition) {
        this.edition = edition;
        this.html = new EntryHtml(edition);
    }

    /** A file that goes with an entry. */
    record Enclosure(String url, String type, long bytes) {}

    SyndFeed feed(Group group, List<Item> items, Map<String, Body> bodies, String file) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setEncoding("UTF-8");
        feed.setTitle(title(group));
        feed.setDescription(description(group));
        feed.setLanguage(edition.settings().language());
        feed.setUri(edition.absolute(group.url()));
        feed.setLink(edition.absolute(group.url()));
        feed.setLinks(
                List.of(
                        link("alternate", "text/html", edition.absolute(group.url())),
                        link(
                                "self",
                                file.startsWith("atom")
                                        ? "application/atom+xml"
                                        : "application/rss+xml",
                                edition.absolute(group.url() + file))));
        if (file.startsWith("atom")) {
            // In RSS both would have to be addresses of mailboxes.
            feed.setAuthors(List.of(person(edition.settings().owner())));
        }
        feed.setPublishedDate(
                Date.from(
                        items.stream()
                                .map(Item::modified)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH)));
        feed.setEntries(items.stream().map(item -> entry(item, bodies)).toList());
        return feed;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static SyndLink link(String rel, String type, String href) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }

    private SyndEntry entry(Item item, Map<String, Body> bodies) {
        LiveEntry entry = item.entry();
        SyndEntry synd = new SyndEntryImpl();
        synd.setUri("urn:uuid:" + entry.id());
        synd.setLink(edition.absolute(item.url()));
        synd.setTitle(entry.title());
        String summary = summary(item);
        if (!summary.isEmpty()) {
            synd.setDescription(content("text/plain", summary));
        }
        synd.setContents(List.of(content("html", content(item, bodies))));
        synd.setPublishedDate(Date.from(entry.dated()));
        synd.setUpdatedDate(Date.from(item.modified()));
        synd.setAuthor(author(item));
        synd.setCategories(categories(item).stream().map(FeedEntries::category).toList());
        synd.setEnclosures(enclosures(item).stream().map(FeedEntries::enclosure).toList());
        return synd;
    }

    private static SyndContent content(String type, String value) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(Characters.legal(name));
        return category;
    }

    private static SyndEnclosure enclosure(Enclosure file) {
        SyndEnclosure enclosure = new SyndEnclosureImpl();
        enclosure.setUrl(file.url());
        enclosure.setType(file.type());
        enclosure.setLength(file.bytes());
        return enclosure;
    }

    String title(Group group) {
        String site = edition.settings().name();
        return group.type() == Group.Type.SITE
                ? site
                : Characters.legal(group.name()) + " - " + site;
    }

    String description(Group group) {
        String description =
                switch (group.type()) {
                    case CHANNEL ->
                            edition.catalog().channel(group.key()).orElseThrow().description();
                    case TOPIC ->
                            edition.catalog().find(group.key()).orElseThrow().entry().summary();
                    case KIND ->
                            edition.catalog().kind(group.key()).orElseThrow().description().zh();
                    case SITE, TAG, YEAR -> edition.settings().description();
                };
        return description.isEmpty() ? title(group) : Characters.legal(description);
    }

    /** Who wrote it, or who answers for the site: programs show an author that is empty, too. */
    String author(Item item) {
        String author = item.entry().author();
        return author.isEmpty() ? edition.settings().owner() : author;
    }

    String summary(Item item) {
        return item.entry().summary().isEmpty() ? item.entry().excerpt() : item.entry().summary();
    }

    String content(Item item, Map<String, Body> bodies) {
        return html.absolute(item, bodies.get(item.entry().id()));
    }

    List<String> categories(Item item) {
        List<String> categories = new ArrayList<>();
        edition.catalog()
                .channel(item.entry().channel())
                .ifPresent(channel -> categories.add(channel.name()));
        item.entry()
                .topics()
                .forEach(id ->
                        edition.catalog()
                                .find(id)
                                .ifPresent(topic -> categories.add(topic.entry().title())));
        categories.addAll(item.entry().tags());
        return categories;
    }

    Optional<Enclosure> image(Item item) {
        return edition.asset(item.entry().cover())
                .filter(Asset::isPicture)
                .map(asset -> {
                    int width =
                            asset.widths().stream()
                                    .filter(w -> w <= 1200)
                                    .reduce((_, last) -> last)
                                    .orElse(asset.widths().getFirst());
                    return new Enclosure(
                            edition.absolute(asset.base() + width + ".jpg"),
                            "image/jpeg",
                            edition.bytes(asset, width + ".jpg"));
                });
    }

    /** The video of an entry, else its cover. */
    List<Enclosure> enclosures(Item item) {
        String video = item.entry().text("video");
        Optional<Enclosure> film =
                video.startsWith("asset:")
                        ? edition.asset(video.substring(6))
                                .map(asset ->
                                        new Enclosure(
                                                edition.absolute(asset.path()),
                                                asset.type(),
                                                asset.bytes()))
                        : Optional.empty();
        return film.or(() -> image(item)).map(List::of).orElse(List.of());
    }
}

package org.laodongmei.site.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;

import org.laodongmei.entry.Body;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest entries of a group with their full text, as RSS 2.0, Atom (RFC 4287) and JSON Feed
 * 1.1. The dates in them are those of the entries, so that the same entries give the same bytes.
 */
public final class Feeds {

    private final Edition edition;
    private final FeedEntries entries;

    public Feeds(Edition edition) {
        this.edition = edition;
        this.entries = new FeedEntries(edition);
    }

    /** What the group's feeds carry, newest first; topics are no news of their own. */
    public List<Item> items(Group group) {
        List<Item> items = new ArrayList<>();
        int most = edition.settings().feedItems();
        for (Item item : group.items().reversed()) {
            if (items.size() == most) {
                break;
            }
            if (group.type() == Group.Type.KIND || !item.kind().name().equals("topic")) {
                items.add(item);
            }
        }
        return items;
    }

    /** RSS 2.0. */
    public byte[] rss(Group group, List<Item> items, Map<String, Body> bodies) {
        SyndFeed feed = entries.feed(group, items, bodies, "feed.xml");
        feed.setFeedType("rss_2.0");
        return write(feed);
    }

    /** Atom 1.0. */
    public byte[] atom(Group group, List<Item> items, Map<String, Body> bodies) {
        SyndFeed feed = entries.feed(group, items, bodies, "atom.xml");
        feed.setFeedType("atom_1.0");
        return write(feed);
    }

    private static byte[] write(SyndFeed feed) {
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed cannot be written: " + e.getMessage(), e);
        }
    }

    /** JSON Feed 1.1. */
    public byte[] json(Group group, List<Item> items, Map<String, Body> bodies) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", entries.title(group));
        feed.put("home_page_url", edition.absolute(group.url()));
        feed.put("feed_url", edition.absolute(group.url() + "feed.json"));
        feed.put("description", entries.description(group));
        feed.put("language", edition.settings().language());
        feed.put("items", items.stream().map(item -> jsonItem(item, bodies)).toList());
        return JsonMapper.shared().writeValueAsBytes(feed);
    }

    private Map<String, Object> jsonItem(Item item, Map<String, Body> bodies) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", "urn:uuid:" + item.entry().id());
        map.put("url", edition.absolute(item.url()));
        map.put("title", item.entry().title());
        map.put("content_html", entries.content(item, bodies));
        String summary = entries.summary(item);
        if (!summary.isEmpty()) {
            map.put("summary", summary);
        }
        map.put("date_published", item.entry().dated().toString());
        map.put("date_modified", item.modified().toString());
        entries.image(item).ifPresent(image -> map.put("image", image.url()));
        map.put("authors", List.of(Map.of("name", entries.author(item))));
        map.put("tags", entries.categories(item));
        List<FeedEntries.Enclosure> enclosures = entries.enclosures(item);
        if (!enclosures.isEmpty()) {
            map.put("attachments", enclosures.stream().map(Feeds::attachment).toList());
        }
        return map;
    }

    private static Map<String, Object> attachment(FeedEntries.Enclosure enclosure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("url", enclosure.url());
        map.put("mime_type", enclosure.type());
        map.put("size_in_bytes", enclosure.bytes());
        return map;
    }
}

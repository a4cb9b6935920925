package org.laodongmei.transfer.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Ids;
import org.laodongmei.markup.paste.Paste;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Arrivals.Arrival;
import org.laodongmei.transfer.arrival.Brought;
import org.laodongmei.transfer.feed.Feed.Item;
import org.laodongmei.transfer.read.Slugs;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items of a feed become drafts that name where they come from. */
final class FeedDrafts {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 20;

    private final Entries entries;
    private final Arrivals arrivals;
    private final FeedPictures pictures;

    FeedDrafts(Entries entries, Arrivals arrivals, FeedPictures pictures) {
        this.entries = entries;
        this.arrivals = arrivals;
        this.pictures = pictures;
    }

    /**
     * The drafts of items, in their order.
     *
     * @param origin what is remembered of them is remembered under this
     * @param source what readers are told
     */
    List<Brought> of(
            List<Item> items, String origin, String source, String kind, @Nullable String channel) {
        Map<String, Item> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.id(), item));
        Map<String, Arrival> before = arrivals.of(origin, once.keySet());
        Map<String, Draft> drafts =
                before.isEmpty()
                        ? Map.of()
                        : entries.drafts(before.values().stream().map(Arrival::target).toList());
        boolean news = !before.keySet().containsAll(once.keySet());
        Map<Address, String> taken = news ? new HashMap<>(entries.addresses()) : new HashMap<>();
        List<Brought> all = new ArrayList<>();
        for (Item item : once.values()) {
            Arrival arrival = before.get(item.id());
            Draft known = arrival == null ? null : drafts.get(arrival.target());
            String id =
                    arrival == null
                            ? Ids.derived(kind, origin + " " + item.id(), dated(item))
                            : arrival.target();
            String slug = known == null ? free(kind, slug(item), id, taken) : known.slug();
            taken.put(new Address(kind, slug), id);
            all.add(new Brought(item.id(), draft(item, id, slug, source, kind, channel), false));
        }
        return all;
    }

    private Draft draft(
            Item item,
            String id,
            String slug,
            String source,
            String kind,
            @Nullable String channel) {
        Set<String> ours = new HashSet<>();
        Document document = Jsoup.parseBodyFragment(item.html(), item.link());
        String first = "";
        for (Element image : document.select("img[src]")) {
            String address = image.absUrl("src");
            Optional<String> asset = pictures.bring(address);
            if (asset.isEmpty()) {
                if (FeedPictures.isOne(image, address)) {
                    image.after(new TextNode(missing("一张图片", address)));
                }
                image.remove();
            } else {
                first = first.isEmpty() ? asset.get() : first;
                ours.add(asset.get());
                image.attr("src", "asset:" + asset.get());
            }
        }
        document.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        String html = document.body().html();
        String body =
                html.length() > Paste.LIMIT ? "" : Paste.read(html, ours::contains).markdown();
        Optional<String> enclosed = pictures.bring(item.picture());
        if (enclosed.isEmpty() && item.picture().startsWith("http")) {
            body += "\n\n" + missing("头图", item.picture());
        }
        String cover = enclosed.orElse(first);
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!item.link().isEmpty()) {
            fields.put("canonical", item.link());
        }
        return new Draft(
                id,
                kind,
                slug,
                title(item, body),
                cut(plain(item.summary()), LONGEST_SUMMARY),
                (body.strip() + "\n\n" + origin(item, source)).strip(),
                channel,
                List.of(),
                tags(item),
                item.dated() == null ? Draft.UNDATED : item.dated(),
                cut(plain(item.author()), LONGEST_TITLE),
                cut(source, LONGEST_TITLE),
                cover.isEmpty() ? null : cover,
                fields);
    }

    /** Tells the editor what is to be fetched by hand or let go. */
    private static String missing(String what, String address) {
        return "（" + what + "没有取到：" + cut(address, 300) + "）";
    }

    /** Says in the text itself where it comes from, with a link to it. */
    private static String origin(Item item, String source) {
        String name = source.replaceAll("([\\\\\\[\\]*_`<>])", "\\\\$1");
        String link = address(item.link());
        return link.isEmpty() ? "来源：" + name : "来源：[" + name + "](<" + link + ">)";
    }

    private static String address(String link) {
        try {
            return link.isEmpty() ? "" : URI.create(link).toASCIIString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static List<String> tags(Item item) {
        return item.tags().stream()
                .map(FeedDrafts::plain)
                .filter(tag -> !tag.isBlank() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static String title(Item item, String body) {
        String title = plain(item.title());
        if (!title.isEmpty()) {
            return cut(title, LONGEST_TITLE);
        }
        String words = plain(body.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)|[*#>`\\\\]", "$1"));
        return words.isEmpty() ? "无题" : cut(words, 40);
    }

    private static String slug(Item item) {
        String slug = Slugs.of(plain(item.title()).isEmpty() ? item.id() : plain(item.title()));
        return cut(slug, 100);
    }

    private static String free(String kind, String slug, String id, Map<Address, String> taken) {
        String free = slug;
        for (int i = 2; ; i++) {
            String by = taken.get(new Address(kind, free));
            if (by == null || by.equals(id)) {
                return free;
            }
            free = slug + "-" + i;
        }
    }

    private static Instant dated(Item item) {
        return item.dated() == null ? Draft.UNDATED : item.dated();
    }

    private static String plain(String html) {
        return html.isEmpty() ? "" : Jsoup.parseBodyFragment(html).text().strip();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}

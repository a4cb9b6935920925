package org.laodongmei.transfer.wxr;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Ids;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Arrivals.Arrival;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.read.Dates;
import org.laodongmei.transfer.read.Slugs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first look at an export: what there is in it and what it will be called here, so that links
 * find what comes later. Keeps names and addresses, no texts.
 */
final class Survey implements Reader.Listener {

    static final String KIND = "article";

    private static final int MOST_FILES = 200_000;
    private static final Set<String> TYPES = Set.of("post", "page");
    private static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");
    private static final Pattern SOURCE =
            Pattern.compile("<img\\b[^>]*?\\s(?:data-)?src\\s*=\\s*[\"']([^\"']{1,2000})[\"']");

    final Places places = new Places();
    final Sections sections = new Sections();
    final Map<String, String> authors = new HashMap<>();
    final Set<String> files = new LinkedHashSet<>();

    private final Findings findings;
    private final ZoneId zone;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, String> attachments = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Set<String> pictures = new LinkedHashSet<>();
    private int items;
    private int comments;
    private int commented;

    /** A post that will be an entry, and what that is called. */
    private record Post(Item item, String slug, Instant dated) {}

    Survey(Findings findings, ZoneId zone) {
        this.findings = findings;
        this.zone = zone;
    }

    @Override
    public void site(String name, String text) {
        if (Set.of("link", "wp:base_blog_url", "wp:base_site_url").contains(name)) {
            places.at(text);
        }
    }

    @Override
    public void term(String what, Map<String, String> texts) {
        switch (what) {
            case "wp:author" -> {
                String login = texts.getOrDefault("wp:author_login", "");
                String shown = Html.plain(texts.getOrDefault("wp:author_display_name", ""));
                authors.put(login, shown.isBlank() ? login : shown);
            }
            case "wp:category" -> sections.tell(texts);
            default -> {
                // Tags come with the posts that have them.
            }
        }
    }

    @Override
    public void item(Item item) {
        items++;
        comments += item.comments();
        commented += item.comments() > 0 ? 1 : 0;
        if (item.type().equals("attachment")) {
            attachment(item);
        } else if (!TYPES.contains(item.type())) {
            findings.note(item.label(), item.line(), "is neither post, page nor file; left out");
        } else if (!isTaken(item)) {
            findings.refuse(
                    item.label(), item.line(), "was thrown away or never kept on the other site");
        } else if (posts.containsKey(name(item))) {
            findings.refuse(item.label(), item.line(), "is in the export twice");
        } else {
            item.terms().forEach(sections::tell);
            pictures(item.text("content:encoded"));
            Item light =
                    new Item(
                            item.line(),
                            item.type(),
                            Map.of(
                                    "title", item.text("title"),
                                    "link", item.text("link"),
                                    "wp:post_id", item.id()),
                            List.of(),
                            Map.of(),
                            0);
            posts.put(name(item), new Post(light, slug(item), dated(item)));
        }
    }

    /** Whether it is a post or page that somebody kept. */
    static boolean isTaken(Item item) {
        return TYPES.contains(item.type()) && !GONE.contains(item.text("wp:status").strip());
    }

    private void attachment(Item item) {
        String file = places.file(item.text("wp:attachment_url"));
        if (file.isEmpty()) {
            findings.refuse(item.label(), item.line(), "the file has no address");
            return;
        }
        attachments.put(item.id(), file);
        below.computeIfAbsent(item.text("wp:post_parent").strip(), _ -> new ArrayList<>())
                .add(file);
        if (files.size() < MOST_FILES) {
            files.add(file);
        }
    }

    private void pictures(String content) {
        Matcher match = SOURCE.matcher(content);
        while (match.find() && pictures.size() < MOST_FILES) {
            String file = places.file(Html.plain(match.group(1)));
            if (!file.isEmpty()) {
                pictures.add(file);
            }
        }
    }

    /** What a post is called at each export; its title and address may change. */
    static String name(Item item) {
        return item.id().isBlank() ? item.text("guid") + item.text("link") : item.id().strip();
    }

    /** Where posts come from, for what is remembered of them. */
    String origin() {
        return "wordpress " + places.site();
    }

    int items() {
        return items;
    }

    int posts() {
        return posts.size();
    }

    /** The file of an attachment; null if it is not in the export. */
    @Nullable String file(String attachment) {
        return attachments.get(attachment.strip());
    }

    /** What a person finds a post by, which may not be in the export. */
    String label(String post) {
        Post found = posts.get(post);
        return found == null ? post : found.item().label();
    }

    /** The files that belong to a post. */
    List<String> below(String post) {
        return below.getOrDefault(post, List.of());
    }

    /** The id, the slug and the date of each post, by name. */
    record Known(String id, String slug, Instant dated) {}

    /** Gives every post its id and an address that nobody has. */
    Map<String, Known> resolve(Entries entries, Arrivals arrivals) {
        if (comments > 0) {
            findings.note(
                    "", 0, comments + " comments on " + commented + " posts or pages left out");
        }
        Set<String> originals = new LinkedHashSet<>();
        files.forEach(file -> originals.add(Places.original(file)));
        pictures.stream()
                .filter(picture -> !originals.contains(Places.original(picture)))
                .forEach(files::add);
        Map<String, Arrival> before = arrivals.of(origin(), posts.keySet());
        Map<Address, String> addresses = new HashMap<>(entries.addresses());
        Map<String, String> slugs = new HashMap<>();
        addresses.forEach((address, id) -> slugs.put(id, address.slug()));
        Map<String, Known> known = new HashMap<>();
        posts.forEach((name, post) -> {
            String id =
                    Optional.ofNullable(before.get(name))
                            .map(Arrival::target)
                            .orElseGet(
                                    () -> Ids.derived(KIND, origin() + " " + name, post.dated()));
            String slug = slugs.containsKey(id) ? slugs.get(id) : free(post, id, addresses);
            addresses.put(new Address(KIND, slug), id);
            places.put(post.item(), id);
            known.put(name, new Known(id, slug, post.dated()));
        });
        return known;
    }

    private String free(Post post, String id, Map<Address, String> addresses) {
        String slug = post.slug();
        for (int i = 2; isTaken(slug, id, addresses); i++) {
            slug = post.slug() + "-" + i;
        }
        if (!slug.equals(post.slug())) {
            findings.note(
                    post.item().label(),
                    post.item().line(),
                    "its address '" + post.slug() + "' is taken; it has '" + slug + "'");
        }
        return slug;
    }

    private static boolean isTaken(String slug, String id, Map<Address, String> addresses) {
        String by = addresses.get(new Address(KIND, slug));
        return by != null && !by.equals(id);
    }

    private static String slug(Item item) {
        String name = Places.decoded(item.text("wp:post_name")).strip();
        String wanted = name.isEmpty() ? Html.plain(item.text("title")) : name;
        String slug = Slugs.of(wanted.isEmpty() ? item.type() + "-" + item.id() : wanted);
        return slug.length() > 110 ? slug.substring(0, 110) : slug;
    }

    /** The date in UTC, else in the site's zone, else as the feed tells it. */
    private Instant dated(Item item) {
        return date(item.text("wp:post_date_gmt"), ZoneOffset.UTC)
                .or(() -> date(item.text("wp:post_date"), zone))
                .or(() -> date(item.text("pubDate"), zone))
                .orElse(Draft.UNDATED);
    }

    /** WordPress writes year nought for none. */
    private static Optional<Instant> date(String text, ZoneId zone) {
        return text.startsWith("0000") ? Optional.empty() : Dates.instant(text, zone);
    }
}

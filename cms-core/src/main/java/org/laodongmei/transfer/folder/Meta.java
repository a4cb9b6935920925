package org.laodongmei.transfer.folder;

import static org.laodongmei.transfer.folder.Layout.Style.JEKYLL;
import static org.laodongmei.transfer.folder.Layout.Style.OURS;

import org.jspecify.annotations.Nullable;
import org.laodongmei.transfer.folder.Scan.Source;
import org.laodongmei.transfer.read.Dates;
import org.laodongmei.transfer.read.FrontMatter;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.Slugs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the front matter of a file means, in the words of four programs. Another program's word
 * counts only where ours does not stand and no field of the kind has that name; else it is kept as
 * it is.
 */
public final class Meta {

    private static final List<String> SUMMARY = List.of("summary", "description", "excerpt");
    private static final List<String> DATE = List.of("date", "publishDate", "pubDate", "created");
    private static final List<String> CHANNEL = List.of("channel", "category", "categories");
    private static final List<String> TOPICS = List.of("topics", "series");
    private static final List<String> TAGS = List.of("tags", "tag", "keywords");
    private static final List<String> COVER =
            List.of("cover", "image", "thumbnail", "featured_image", "featuredImage", "images");
    private static final List<String> AUTHOR = List.of("author", "authors");
    private static final List<String> CHANGED = List.of("lastmod", "updated");
    private static final List<String> ADDRESSES = List.of("url", "permalink", "aliases");

    /**
     * Every name that means something here, so that an export knows which it cannot use for
     * anything else.
     */
    public static final Set<String> NAMES =
            Set.copyOf(
                    Stream.of(
                                    SUMMARY,
                                    DATE,
                                    CHANNEL,
                                    TOPICS,
                                    TAGS,
                                    COVER,
                                    AUTHOR,
                                    List.of(
                                            "id",
                                            "title",
                                            "slug",
                                            "source",
                                            "draft",
                                            "published",
                                            "fields"))
                            .flatMap(List::stream)
                            .toList());

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Source source;
    private final FrontMatter matter;
    private final Words words;

    public Meta(Source source, FrontMatter matter) {
        this.source = source;
        this.matter = matter;
        this.words = new Words(matter, source.kind());
    }

    public Source source() {
        return source;
    }

    /** The line of a value by its path. */
    public int line(String path) {
        return matter.line(path);
    }

    /** What stood in a common field but could not be used; filled by asking for them. */
    public List<NotTaken> left() {
        return words.left();
    }

    public String title() throws NotTaken {
        Object value = words.pick("title");
        String title = Plain.text(value);
        if (value != null && title == null) {
            throw new NotTaken(line("title"), "title must be text");
        }
        if (title != null && title.isBlank() && isUnfinished()) {
            return title;
        }
        if (title == null && firstHeading() > 0) {
            title = matter.body().stripLeading().substring(1, firstHeading()).strip();
        }
        if (title == null && source.kind().name().equals("article") && !source.day().isEmpty()) {
            title = source.base().replace('-', ' ').strip();
        }
        if (title == null || title.isBlank()) {
            throw new NotTaken(
                    line("title"),
                    matter.values().isEmpty() ? "no front matter, no title" : "no title");
        }
        return title;
    }

    /**
     * Whether it may go on without what is not there yet, as a draft of ours does: one that an
     * export wrote, which names its id.
     *
     * @throws NotTaken if it is not clear whether it is a draft
     */
    public boolean isUnfinished() throws NotTaken {
        String id = Plain.text(matter.values().get("id"));
        return source.style() == OURS && id != null && ID.matcher(id).matches() && draft();
    }

    /** The Markdown, and without the heading that had to serve as a title. */
    public String body() {
        return words.has("title") || firstHeading() <= 0
                ? matter.body()
                : matter.body().stripLeading().substring(firstHeading()).stripLeading();
    }

    public int bodyLine() {
        String body = body();
        String before = matter.body().substring(0, matter.body().length() - body.length());
        return matter.bodyLine() + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** The end of a heading of the first level that begins the text; 0 when there is none. */
    private int firstHeading() {
        String body = matter.body().stripLeading();
        int end = body.indexOf('\n');
        return body.startsWith("# ") ? (end < 0 ? body.length() : end) : 0;
    }

    public String slug() throws NotTaken {
        Object value = words.pick("slug");
        String slug = Plain.text(value);
        if (value != null && slug == null) {
            throw new NotTaken(line("slug"), "slug must be text");
        }
        return Slugs.of(slug == null || slug.isBlank() ? source.base() : slug);
    }

    /** Whether the slug had to be made of other words, so that one with a suffix is as good. */
    public boolean isSlugMade() {
        String slug = Plain.text(matter.values().get("slug"));
        return !Slugs.isSlug(slug == null || slug.isBlank() ? source.base() : slug);
    }

    /** The id that the file claims; one of another shape is somebody else's and kept as a field. */
    public Optional<String> id() {
        String id = Plain.text(matter.values().get("id"));
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        words.use("id");
        return Optional.of(id);
    }

    /** The date that readers see; empty when the file names none. */
    public Optional<Instant> dated(ZoneId zone) throws NotTaken {
        for (String name : DATE) {
            if (words.has(name) && words.isOurs(name, DATE)) {
                words.use(name);
                return Optional.of(date(name, zone));
            }
        }
        if (!source.day().isEmpty()) {
            return Dates.instant(source.day(), zone);
        }
        for (String name : CHANGED) {
            if (words.has(name) && words.isOurs(name, DATE)) {
                return Optional.of(date(name, zone));
            }
        }
        return Optional.empty();
    }

    /** Uses up the date, whose value was asked before. */
    public void markDated() {
        words.first(DATE);
    }

    private Instant date(String name, ZoneId zone) throws NotTaken {
        String text = Plain.text(matter.values().get(name));
        return Optional.ofNullable(text)
                .flatMap(date -> Dates.instant(date, zone))
                .orElseThrow(() -> new NotTaken(line(name), name + " is no date: " + text));
    }

    /**
     * Whether readers are not to see it.
     *
     * @throws NotTaken if that is not clear: what may have been meant to be hidden is not shown
     */
    public boolean draft() throws NotTaken {
        Object value = words.pick("draft");
        String text = Plain.text(value);
        boolean nothing = Plain.isNothing(value) || text != null && text.isBlank();
        boolean draft =
                !nothing
                        && Optional.ofNullable(text)
                                .flatMap(Plain::truth)
                                .orElseThrow(() ->
                                        new NotTaken(line("draft"), "draft must be true or false"));
        String published =
                source.kind().field("published").isPresent()
                        ? null
                        : Plain.text(matter.values().get("published"));
        boolean hidden = published != null && published.equalsIgnoreCase("false");
        if (hidden || published != null && published.equalsIgnoreCase("true")) {
            words.use("published");
        }
        return source.draft() || hidden || draft;
    }

    public String summary() {
        return words.text(SUMMARY);
    }

    /** Where the text was taken from, in words. */
    public String origin() {
        Object value = matter.values().get("source");
        String name = value instanceof Map<?, ?> map ? Plain.text(map.get("name")) : null;
        if (name == null) {
            return words.text(List.of("source"));
        }
        words.use("source");
        return name;
    }

    public String author() {
        String name = words.first(AUTHOR);
        if (name == null) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Object value = matter.values().get(name);
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            String text = Plain.text(item instanceof Map<?, ?> map ? map.get("name") : item);
            if (text != null) {
                names.add(text);
            } else if (!Plain.isNothing(item)) {
                words.leave(name);
            }
        }
        return String.join("、", names);
    }

    /**
     * Name or slug of the channel; where a file names several, the first, and the list is kept as a
     * field too.
     */
    public Optional<String> channel() {
        String name = words.first(CHANNEL);
        if (name == null) {
            return Optional.empty();
        }
        Object whole = matter.values().get(name);
        Object value = whole;
        if (value instanceof List<?> list) {
            if (list.size() > 1) {
                words.keep(name);
            }
            value = list.isEmpty() ? null : list.getFirst();
            value =
                    value instanceof List<?> nested && !nested.isEmpty()
                            ? nested.getFirst()
                            : value;
        }
        String text = Plain.text(value);
        if (text != null
                && source.style() == JEKYLL
                && name.equals("categories")
                && value == whole) {
            String[] parts = SPACES.split(text.strip());
            if (parts.length > 1) {
                words.keep(name);
            }
            text = parts[0];
        }
        if (text == null && !Plain.isNothing(value)) {
            words.leave(name);
        }
        return Optional.ofNullable(text).filter(channel -> !channel.isBlank());
    }

    public List<String> topics() {
        return words.texts(TOPICS);
    }

    public List<String> tags() {
        return words.texts(TAGS);
    }

    /** The cover as it is written: a path, or a mapping with one; null for none. */
    public @Nullable Object cover() {
        String name = words.first(COVER);
        Object value = name == null ? null : matter.values().get(name);
        return value instanceof List<?> list ? (list.isEmpty() ? null : list.getFirst()) : value;
    }

    public int coverLine() {
        return COVER.stream().filter(words::has).findFirst().map(this::line).orElse(1);
    }

    /** Other addresses that the file had on its old site. */
    public List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (String name : ADDRESSES) {
            Object value = matter.values().get(name);
            for (Object item :
                    value instanceof List<?> list
                            ? list
                            : value == null ? List.of() : List.of(value)) {
                String text = Plain.text(item);
                if (text != null) {
                    all.add(text);
                }
            }
        }
        return all;
    }

    /** Whatever the other questions did not ask for, so to be called last. */
    public Map<String, @Nullable Object> rest() {
        return words.rest();
    }
}

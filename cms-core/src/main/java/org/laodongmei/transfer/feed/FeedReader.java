package org.laodongmei.transfer.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import org.jspecify.annotations.Nullable;
import org.laodongmei.transfer.feed.Feed.Item;
import org.laodongmei.transfer.read.Dates;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Reads RSS, Atom and JSON Feed, bounded, without document types and entities. */
final class FeedReader {

    /** Bytes of a feed, unpacked. */
    static final int LARGEST = 8 << 20;

    static final int MOST_ITEMS = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedReader() {}

    static Feed read(Path file) throws NoFeed, IOException {
        byte[] bytes = bytes(file);
        int first = 0;
        while (first < bytes.length && (bytes[first] <= ' ')) {
            first++;
        }
        return first < bytes.length && bytes[first] == '{' ? json(bytes) : xml(bytes);
    }

    private static byte[] bytes(Path file) throws NoFeed, IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            byte[] bytes = (packed ? new GZIPInputStream(raw) : raw).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new NoFeed("it has more than " + LARGEST + " bytes");
            }
            return bytes;
        }
    }

    private static Feed xml(byte[] bytes) throws NoFeed {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            SyndFeed feed = input.build(reader);
            return new Feed(
                    text(feed.getTitle()),
                    feed.getEntries().stream()
                            .limit(MOST_ITEMS)
                            .map(FeedReader::item)
                            .filter(item -> !item.id().isEmpty())
                            .toList());
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new NoFeed("it is neither RSS nor Atom");
        }
    }

    private static Item item(SyndEntry entry) {
        String link =
                Stream.concat(
                                Stream.of(text(entry.getLink())),
                                entry.getLinks().stream().map(it -> text(it.getHref())))
                        .filter(it -> it.startsWith("http"))
                        .findFirst()
                        .orElse("");
        String id = text(entry.getUri());
        String summary = value(entry.getDescription());
        String content =
                entry.getContents().stream()
                        .map(FeedReader::value)
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .orElse("");
        Date dated =
                entry.getPublishedDate() != null
                        ? entry.getPublishedDate()
                        : entry.getUpdatedDate();
        return new Item(
                id.isEmpty() ? link : id,
                link,
                text(entry.getTitle()),
                content.isEmpty() ? "" : summary,
                content.isEmpty() ? summary : content,
                text(entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .map(FeedReader::text)
                        .toList(),
                picture(entry.getEnclosures()),
                dated == null ? null : dated.toInstant());
    }

    private static String picture(List<SyndEnclosure> enclosures) {
        return enclosures.stream()
                .filter(it -> text(it.getType()).startsWith("image/"))
                .map(it -> text(it.getUrl()))
                .findFirst()
                .orElse("");
    }

    private static String value(@Nullable SyndContent content) {
        return content == null ? "" : text(content.getValue());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Feed json(byte[] bytes) throws NoFeed {
        try {
            JsonNode feed = JSON.readTree(bytes);
            if (!feed.path("version").asString("").contains("jsonfeed.org/version/")) {
                throw new NoFeed("it is no JSON Feed");
            }
            List<Item> items = new ArrayList<>();
            for (JsonNode item : feed.path("items")) {
                if (items.size() < MOST_ITEMS) {
                    item(item).ifPresent(items::add);
                }
            }
            return new Feed(feed.path("title").asString(""), items);
        } catch (JacksonException e) {
            throw new NoFeed("it is no JSON");
        }
    }

    private static Optional<Item> item(JsonNode item) {
        String link = item.path("url").asString("").strip();
        String id = item.path("id").asString(link).strip();
        String html = item.path("content_html").asString("");
        String plain = item.path("content_text").asString("");
        String author =
                item.path("authors")
                        .path(0)
                        .path("name")
                        .asString(item.path("author").path("name").asString(""));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Item(
                                id,
                                link.startsWith("http") ? link : "",
                                item.path("title").asString("").strip(),
                                item.path("summary").asString("").strip(),
                                html.isEmpty() ? paragraphs(plain) : html,
                                author.strip(),
                                StreamSupport.stream(item.path("tags").spliterator(), false)
                                        .map(tag -> tag.asString(""))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                item.path("image").asString(item.path("banner_image").asString("")),
                                Dates.instant(
                                                item.path("date_published").asString(""),
                                                ZoneOffset.UTC)
                                        .orElse(null)));
    }

    private static String paragraphs(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + safe.replaceAll("\n\\s*\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }
}

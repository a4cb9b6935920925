package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Programs of others that read feeds: rss-parser and Feedsmith, on Node. */
final class FeedPrograms {

    /** Beside the npm packages that it uses. */
    private static final Path SCRIPT = Path.of("../site-theme/src/test/web/feeds.mjs");

    private FeedPrograms() {}

    /** What each program saw in each of the feeds, JSON last. */
    static List<Reading> read(String address, Collection<String> paths)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", SCRIPT.toString(), address));
        command.addAll(paths);
        Process node =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] seen = node.getInputStream().readAllBytes();
        assertThat(node.waitFor()).isZero();
        return JsonMapper.shared().readValue(seen, new TypeReference<List<Reading>>() {});
    }

    /** What a program saw; null for what it does not tell. */
    record Item(
            String id,
            String title,
            String link,
            String date,
            @Nullable String author,
            @Nullable String summary,
            String content,
            @Nullable List<String> categories,
            @Nullable List<Enclosure> enclosures) {

        Instant dated() {
            return Character.isDigit(date.charAt(0))
                    ? OffsetDateTime.parse(date).toInstant()
                    : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        }

        /** What it would be, seen by a program that tells no more than one that saw another. */
        Item asSeenLike(Item other) {
            return new Item(
                    id,
                    title,
                    link,
                    dated().toString(),
                    author,
                    other.summary == null ? null : summary,
                    content.strip(),
                    other.categories == null ? null : categories,
                    other.enclosures == null ? null : enclosures);
        }
    }

    record Enclosure(String url, String type, long length) {}

    record Reading(String path, String reader, String title, List<Item> items) {

        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }
}

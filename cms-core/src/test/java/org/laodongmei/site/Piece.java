package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Ids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An entry as somebody writes it; may be changed and saved again. */
public final class Piece {

    final String id;
    final String kind;
    String slug;
    String title;
    String summary = "";
    String body = "一段文字。";
    @Nullable String channel;
    List<String> topics = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Instant dated;
    String author = "";
    String source = "";
    @Nullable String cover;
    Map<String, Object> fields = new TreeMap<>();

    public Piece(String kind, String slug, String day) {
        this.kind = kind;
        this.slug = slug;
        this.title = kind + " " + slug;
        this.dated = Instant.parse(day + "T01:30:00Z");
        this.id = Ids.derived(kind, slug, dated);
    }

    public String id() {
        return id;
    }

    Piece slug(String value) {
        slug = value;
        return this;
    }

    public Piece title(String value) {
        title = value;
        return this;
    }

    Piece summary(String value) {
        summary = value;
        return this;
    }

    public Piece body(String markdown) {
        body = markdown;
        return this;
    }

    Piece channel(@Nullable String value) {
        channel = value;
        return this;
    }

    Piece topics(Piece... values) {
        topics = List.of(values).stream().map(topic -> topic.id).toList();
        return this;
    }

    Piece tags(String... values) {
        tags = List.of(values);
        return this;
    }

    Piece dated(String day) {
        dated = Instant.parse(day + "T01:30:00Z");
        return this;
    }

    Piece author(String value) {
        author = value;
        return this;
    }

    Piece cover(@Nullable String sha256) {
        cover = sha256;
        return this;
    }

    Piece field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Path of its page below the site folder. */
    String path() {
        String route =
                switch (kind) {
                    case "profile" -> "people";
                    default -> kind + "s";
                };
        return route + "/" + slug + "/";
    }

    public Draft draft() {
        return new Draft(
                id,
                kind,
                slug,
                title,
                summary,
                body,
                channel,
                topics,
                tags,
                dated,
                author,
                source,
                cover,
                new TreeMap<>(fields));
    }
}

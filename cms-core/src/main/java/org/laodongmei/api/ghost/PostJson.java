package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts and tags as Ghost tells of them. */
final class PostJson {

    /** Characters of Chinese that somebody reads in a minute. */
    private static final int A_MINUTE = 400;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    /** What nothing here has. */
    static final List<String> NEVER =
            List.of(
                    "codeinjection_head",
                    "codeinjection_foot",
                    "custom_template",
                    "canonical_url",
                    "og_image",
                    "og_title",
                    "og_description",
                    "twitter_image",
                    "twitter_title",
                    "twitter_description",
                    "meta_title",
                    "frontmatter");

    private final Edition edition;
    private final Set<String> includes;

    PostJson(Edition edition, Set<String> includes) {
        this.edition = edition;
        this.includes = includes;
    }

    /**
     * A post.
     *
     * @param texts its formats, by name
     * @param length of its text, in characters; 0 when it was not read
     */
    Map<String, @Nullable Object> of(Item item, Map<String, @Nullable String> texts, int length) {
        LiveEntry entry = item.entry();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", entry.id());
        told.put("uuid", entry.id());
        told.put("title", entry.title());
        told.put("slug", entry.slug());
        told.putAll(texts);
        told.put("comment_id", entry.id());
        cover(item, told);
        told.put("featured", false);
        told.put("visibility", "public");
        told.put("created_at", moment(entry.dated()));
        told.put("updated_at", moment(item.modified()));
        told.put("published_at", moment(entry.dated()));
        told.put("custom_excerpt", entry.summary().isEmpty() ? null : entry.summary());
        told.put("meta_description", entry.summary().isEmpty() ? null : entry.summary());
        NEVER.forEach(name -> told.put(name, null));
        told.put("url", edition.absolute(item.url()));
        told.put("excerpt", entry.summary().isEmpty() ? entry.excerpt() : entry.summary());
        told.put("reading_time", Math.max(1, (length + A_MINUTE / 2) / A_MINUTE));
        told.put("access", true);
        told.put("comments", false);
        told.put("email_subject", null);
        relations(entry, told);
        return told;
    }

    private void cover(Item item, Map<String, @Nullable Object> told) {
        Optional<Asset> cover = edition.asset(item.coverAsset());
        told.put("feature_image", cover.map(it -> edition.absolute(it.path())).orElse(null));
        told.put(
                "feature_image_alt",
                cover.map(Asset::alt).filter(it -> !it.isEmpty()).orElse(null));
        told.put(
                "feature_image_caption",
                cover.map(Asset::caption).filter(it -> !it.isEmpty()).orElse(null));
    }

    private void relations(LiveEntry entry, Map<String, @Nullable Object> told) {
        if (includes.contains("tags")) {
            List<?> tags = entry.tags().stream().map(tag -> tag(edition, tag)).toList();
            told.put("tags", tags);
            told.put("primary_tag", tags.isEmpty() ? null : tags.getFirst());
        }
        if (includes.contains("authors")) {
            List<?> authors =
                    entry.author().isEmpty()
                            ? List.of()
                            : List.of(Authors.of(edition, entry.author()));
            told.put("authors", authors);
            told.put("primary_author", authors.isEmpty() ? null : authors.getFirst());
        }
    }

    static Map<String, @Nullable Object> tag(Edition edition, String name) {
        Group group = edition.catalog().tags().get(name);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        String slug = group == null ? name : Properties.slug(group.url());
        told.put("id", slug);
        told.put("name", name);
        told.put("slug", slug);
        told.put("description", null);
        told.put("feature_image", null);
        told.put("visibility", "public");
        NEVER.stream()
                .filter(each -> !each.startsWith("custom"))
                .forEach(each -> told.put(each, null));
        told.put("meta_description", null);
        told.put("accent_color", null);
        told.put("url", edition.absolute(group == null ? "/tags/" : group.url()));
        return told;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}

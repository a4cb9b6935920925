package org.laodongmei.api.describe;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.tell.AssetJson;
import org.laodongmei.api.tell.CampaignJson;
import org.laodongmei.api.tell.PlaceJson;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.api.tell.SettingsJson;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is really there, to be tried: each answer is the one that the site gives to the question it
 * stands beside, as far as the caller may read.
 */
final class Examples {

    /** Of lists that may be long. */
    static final int FEW = 2;

    private static final String ASSET = "asset:";

    private final Edition edition;
    private final Reading reading;
    private final Caller caller;
    private final PlaceJson places;

    Examples(Edition edition, Reading reading, Caller caller) {
        this.edition = edition;
        this.reading = reading;
        this.caller = caller;
        this.places = new PlaceJson(edition, caller.channel());
    }

    /** The newest entry of a kind, rather one with a cover; null where there is none. */
    @Nullable Item first(@Nullable Kind kind) {
        List<Item> items = items(kind);
        return items.stream()
                .filter(item -> item.coverAsset() != null)
                .findFirst()
                .orElse(items.isEmpty() ? null : items.getFirst());
    }

    private List<Item> items(@Nullable Kind kind) {
        Group group = kind == null ? null : edition.catalog().kinds().get(kind.name());
        List<Item> all =
                kind == null
                        ? edition.catalog().site().items()
                        : group == null ? List.of() : group.items();
        return all.reversed().stream()
                .filter(item -> caller.mayRead(edition.catalog(), item))
                .limit(50)
                .toList();
    }

    /** A list of one. */
    Object list(@Nullable Kind kind, @Nullable String filter, String include) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("limit", List.of("1"));
        asked.put("order", List.of("published_at desc"));
        asked.put("include", List.of(include));
        if (filter != null) {
            asked.put("filter", List.of(filter));
        }
        Query query =
                Query.list(
                        new Parameters(asked, Query.OF_LIST),
                        kind,
                        new Properties(edition.catalog(), kind));
        return reading.list(edition, query, caller.channel());
    }

    /** An entry with its text and its channel. */
    Object one(@Nullable Kind kind, Item item) {
        Parameters asked = new Parameters(Map.of("include", List.of("channel")), Query.OF_ONE);
        return reading.told(edition, List.of(item), Query.one(asked, kind), caller.channel())
                .getFirst();
    }

    /** The slug of a channel, rather one that has some below it; null where there is none. */
    @Nullable String channel() {
        if (caller.channel() != null) {
            return caller.channel();
        }
        return edition.catalog().below(null).stream()
                .min(Comparator.comparing(it -> edition.catalog().below(it.slug()).isEmpty()))
                .map(Channel::slug)
                .orElse(null);
    }

    Object channels() {
        return Map.of(
                "items",
                caller.channel() == null
                        ? places.tree(null)
                        : places.branch(caller.channel()).stream().toList());
    }

    @Nullable Object branch(@Nullable String slug) {
        return slug == null ? null : places.branch(slug).orElse(null);
    }

    /** The most used tags. */
    Object tags() {
        return places.tags(true, 1, FEW);
    }

    /** The name of the most used tag; null where there is none. */
    @Nullable String tag() {
        return edition.catalog().tags().values().stream()
                .min(
                        Comparator.<Group>comparingInt(tag -> -tag.items().size())
                                .thenComparing(Group::name))
                .map(Group::name)
                .orElse(null);
    }

    @Nullable Object tag(@Nullable String name) {
        return name == null ? null : places.tag(name, true);
    }

    @Nullable String slug(@Nullable String tag) {
        return tag == null
                ? null
                : Properties.slug(Objects.requireNonNull(edition.catalog().tags().get(tag)).url());
    }

    Object settings() {
        return new SettingsJson(edition).all();
    }

    Object campaigns() {
        return Map.of("items", new CampaignJson(edition).all());
    }

    /** The slug of the latest campaign; null where there is none. */
    @Nullable String campaign() {
        List<Map<String, @Nullable Object>> all = new CampaignJson(edition).all();
        return all.isEmpty() ? null : Objects.toString(all.getFirst().get("slug"));
    }

    /** The SHA-256 of a picture or another file of an entry; null where there is none. */
    @Nullable String asset() {
        return items(null).stream()
                .flatMap(item ->
                        Stream.concat(
                                Stream.ofNullable(item.coverAsset()),
                                item.entry().targets().stream()
                                        .filter(target -> target.startsWith(ASSET))
                                        .map(target -> target.substring(ASSET.length()))))
                .filter(sha256 -> edition.asset(sha256).isPresent())
                .findFirst()
                .orElse(null);
    }

    @Nullable Object asset(@Nullable String sha256) {
        return new AssetJson(edition).of(sha256);
    }
}

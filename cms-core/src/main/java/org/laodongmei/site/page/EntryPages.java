package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Body;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.markup.Markdown;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.AlbumPage;
import org.laodongmei.theme.page.ArticlePage;
import org.laodongmei.theme.page.EntryPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.ProfilePage;
import org.laodongmei.theme.page.TopicPage;
import org.laodongmei.theme.page.VideoPage;
import org.laodongmei.theme.part.Byline;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Fact;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The page of an entry, of the design of its kind. */
public final class EntryPages {

    private final Edition edition;
    private final Markdown markdown;
    private final Cards cards;
    private final Heads heads;
    private final Texts texts;
    private final FieldRows rows;

    public EntryPages(Edition edition, Markdown markdown) {
        this.edition = edition;
        this.markdown = markdown;
        this.cards = new Cards(edition);
        this.heads = new Heads(edition);
        this.texts = new Texts(edition, "");
        this.rows = new FieldRows(edition, cards, this::rich);
    }

    /** The page; {@code body} is null when the entry has no text. */
    public Page page(Item item, @Nullable Body body) {
        return switch (item.kind().name()) {
            case "article" -> article(item, body);
            case "profile" -> profile(item, body);
            case "album" -> album(item, body);
            case "video" -> video(item, body);
            case "topic" -> topic(item, body);
            default -> other(item, body);
        };
    }

    private Page article(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        Picture picture = cards.cover(item);
        return new ArticlePage(
                heads.entry(item, picture),
                entry.text("kicker"),
                entry.title(),
                entry.summary(),
                byline(item),
                picture,
                texts.html(item, body),
                body == null
                        ? List.of()
                        : body.contents().stream()
                                .map(h -> new ArticlePage.Heading(h.level(), h.id(), h.text()))
                                .toList(),
                facts(entry, "facts", "label", "value"),
                entry.ids("people").stream()
                        .map(id -> edition.catalog().find(id).orElse(null))
                        .filter(Objects::nonNull)
                        .map(cards::of)
                        .toList(),
                cards.ribbons(entry),
                cards.tags(entry),
                Cards.link(item.older()),
                Cards.link(item.newer()),
                cards.of(item.related()),
                cards.candidacies(item));
    }

    private Page profile(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        Picture portrait = cards.cover(item);
        Ground ground = Cards.ground(entry);
        return new ProfilePage(
                heads.entry(item, portrait),
                entry.title(),
                entry.number("ordinal").orElse(0),
                entry.text("trade"),
                entry.text("unit"),
                entry.summary(),
                facts(entry, "honours", "year", "name"),
                entry.text("quote"),
                ground == null ? Ground.RED : ground,
                portrait,
                byline(item),
                texts.html(item, body),
                facts(entry, "life", "year", "event"),
                cards.candidacies(item),
                cards.ribbons(entry),
                cards.tags(entry),
                Cards.link(item.older()),
                Cards.link(item.newer()),
                mentions(item));
    }

    /** Articles that name the person, newest first, then relatives from the topic. */
    private List<Card> mentions(Item item) {
        Set<Item> related = new LinkedHashSet<>(edition.catalog().mentions(item.entry().id()));
        item.related().stream()
                .filter(other -> other.kind().name().equals("profile"))
                .forEach(related::add);
        return related.stream().limit(6).map(cards::of).toList();
    }

    private Page album(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        List<Picture> pictures =
                entry.groups("images").stream()
                        .map(cards::picture)
                        .filter(Objects::nonNull)
                        .toList();
        return new AlbumPage(
                heads.entry(item, cards.cover(item)),
                entry.title(),
                entry.summary(),
                byline(item),
                pictures,
                texts.html(item, body),
                cards.ribbons(entry),
                cards.tags(entry),
                Cards.link(item.older()),
                Cards.link(item.newer()),
                others(item),
                cards.candidacies(item));
    }

    /** Others of the same kind: the neighbours in time. */
    private List<Card> others(Item item) {
        List<Item> near = new ArrayList<>();
        for (Item at = item.newer(); at != null && near.size() < 2; at = at.newer()) {
            near.addFirst(at);
        }
        for (Item at = item.older(); at != null && near.size() < 4; at = at.older()) {
            near.add(at);
        }
        return cards.of(near);
    }

    private Page video(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        Picture poster = cards.cover(item);
        String video = entry.text("video");
        VideoPage.Source file =
                video.startsWith("asset:")
                        ? edition.asset(video.substring(6))
                                .map(asset -> new VideoPage.Source(asset.path(), asset.type()))
                                .orElse(null)
                        : null;
        return new VideoPage(
                heads.entry(item, poster),
                entry.title(),
                entry.summary(),
                byline(item),
                file,
                file == null && !video.startsWith("asset:") && !video.isEmpty()
                        ? video
                        : entry.text("link"),
                poster,
                entry.number("duration").orElse(0),
                texts.html(item, body),
                rich(entry.text("transcript")),
                cards.ribbons(entry),
                cards.tags(entry),
                Cards.link(item.older()),
                Cards.link(item.newer()),
                others(item),
                cards.candidacies(item));
    }

    private Page topic(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        Group group = edition.catalog().topics().get(entry.id());
        List<Ribbon> others =
                edition.catalog().topics().keySet().stream()
                        .filter(id -> !id.equals(entry.id()))
                        .map(id -> Cards.ribbon(edition.catalog().find(id).orElseThrow()))
                        .limit(12)
                        .toList();
        return new TopicPage(
                heads.entry(item, cards.cover(item)),
                entry.title(),
                entry.number("ordinal").orElse(0),
                Ground.of(entry.text("colour")),
                cards.cover(item),
                entry.summary(),
                texts.html(item, body),
                group.items().size(),
                sections(entry, group),
                others);
    }

    /** The chapters as written, and a last one with whatever else names the topic. */
    private List<TopicPage.Section> sections(LiveEntry topic, Group group) {
        List<TopicPage.Section> sections = new ArrayList<>();
        Set<Item> rest = new LinkedHashSet<>(group.newest(MOST_IN_TOPIC));
        for (Map<String, Object> section : topic.groups("sections")) {
            List<Item> items = new ArrayList<>();
            if (section.get("entries") instanceof List<?> ids) {
                ids.forEach(id -> edition.catalog().find(String.valueOf(id)).ifPresent(items::add));
            }
            items.forEach(rest::remove);
            if (!items.isEmpty()) {
                sections.add(
                        new TopicPage.Section(
                                sections.size() + 1,
                                String.valueOf(section.get("title")),
                                Objects.toString(section.get("summary"), ""),
                                cards.of(items)));
            }
        }
        if (!rest.isEmpty()) {
            sections.add(
                    new TopicPage.Section(
                            0,
                            sections.isEmpty() ? "全部内容" : "更多",
                            "",
                            cards.of(List.copyOf(rest))));
        }
        return sections;
    }

    /**
     * A topic's own page shows this many of the entries that stand in no chapter; its feed and
     * search have the rest.
     */
    static final int MOST_IN_TOPIC = 60;

    private Page other(Item item, @Nullable Body body) {
        LiveEntry entry = item.entry();
        Picture picture = cards.cover(item);
        return new EntryPage(
                heads.entry(item, picture),
                item.kind().label().zh(),
                entry.title(),
                entry.summary(),
                byline(item),
                picture,
                rows.of(item),
                texts.html(item, body),
                cards.ribbons(entry),
                cards.tags(entry),
                Cards.link(item.older()),
                Cards.link(item.newer()),
                others(item),
                cards.candidacies(item));
    }

    private Byline byline(Item item) {
        LiveEntry entry = item.entry();
        return new Byline(
                entry.dated(),
                item.modified().equals(entry.dated()) ? null : item.modified(),
                entry.source(),
                entry.author(),
                cards.channel(entry));
    }

    private static List<Fact> facts(LiveEntry entry, String field, String label, String value) {
        return entry.groups(field).stream()
                .map(group ->
                        new Fact(
                                Objects.toString(group.get(label), ""),
                                Objects.toString(group.get(value), "")))
                .toList();
    }

    private Html rich(String text) {
        return text.isEmpty() ? Html.EMPTY : Html.of(texts.resolve(markdown.render(text).html()));
    }
}

package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Field;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.catalog.Voting.Entrant;
import org.laodongmei.site.catalog.Voting.Phase;
import org.laodongmei.theme.part.Candidacy;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;
import org.laodongmei.theme.part.Term;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other pages show of an entry. */
public final class Cards {

    private final Edition edition;

    public Cards(Edition edition) {
        this.edition = edition;
    }

    /** A card with all that a list may want. */
    public Card of(Item item) {
        LiveEntry entry = item.entry();
        return new Card(
                entry.kind(),
                item.kind().label().zh(),
                entry.title(),
                item.url(),
                summary(entry),
                entry.dated(),
                channel(entry),
                cover(item),
                ground(entry),
                entry.number("ordinal").orElse(0),
                note(item),
                List.of());
    }

    /**
     * A card of one picture of an album.
     *
     * @param number of the picture, from 1
     * @param otherwise what it is called when it has no caption
     * @return empty when the album has no such picture
     */
    public Optional<Card> of(Item item, int number, String otherwise) {
        List<Map<?, ?>> images = List.copyOf(item.entry().groups("images"));
        if (number > images.size()) {
            return Optional.empty();
        }
        Map<?, ?> image = images.get(number - 1);
        String caption = text(image, "caption");
        return Optional.of(
                Card.of("album", "", caption.isEmpty() ? otherwise : caption, item.url())
                        .withPicture(picture(image))
                        .withNote(text(image, "credit")));
    }

    List<Card> of(List<Item> items) {
        return items.stream().map(this::of).toList();
    }

    /** A card for a table of the entry's kind. */
    Card row(Item item) {
        return of(item).withCells(
                        item.kind().columns().stream().map(column -> cell(item, column)).toList());
    }

    private static String cell(Item item, String column) {
        Object value = item.entry().fields().get(column);
        return value == null
                ? ""
                : item.kind().field(column).map(field -> Cards.shown(field, value)).orElse("");
    }

    /** A simple value as readers see it; a choice by its label, a date as it stands. */
    static String shown(Field field, Object value) {
        return switch (field.type()) {
            case CHOICE ->
                    field.options().stream()
                            .filter(option -> option.value().equals(value))
                            .map(option -> option.label().zh())
                            .findFirst()
                            .orElse(value.toString());
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "是" : "否";
            default -> value.toString();
        };
    }

    /** The written summary, or the beginning of the text. */
    static String summary(LiveEntry entry) {
        return entry.summary().isEmpty() ? entry.excerpt() : entry.summary();
    }

    @Nullable Link channel(LiveEntry entry) {
        return edition.catalog()
                .channel(entry.channel())
                .map(channel -> new Link(channel.name(), "/channels/" + channel.slug() + "/"))
                .orElse(null);
    }

    /** The cover, or the first picture of an album, or the still of a film. */
    @Nullable Picture cover(Item item) {
        LiveEntry entry = item.entry();
        if (entry.cover() != null) {
            return edition.picture(
                    entry.cover(),
                    entry.text("coverAlt"),
                    entry.text("coverCaption"),
                    entry.text("coverCredit"));
        }
        return item.coverAsset() == null
                ? edition.still(item.film())
                : picture(entry.groups("images").getFirst());
    }

    /** The picture of an image field's value. */
    @Nullable Picture picture(Map<?, ?> value) {
        return edition.picture(
                text(value, "asset"),
                text(value, "alt"),
                text(value, "caption"),
                text(value, "credit"));
    }

    private static String text(Map<?, ?> value, String key) {
        Object text = value.get(key);
        return text == null ? "" : text.toString();
    }

    static @Nullable Ground ground(LiveEntry entry) {
        String colour =
                entry.kind().equals("profile") ? entry.text("ground") : entry.text("colour");
        return colour.isEmpty() ? null : Ground.of(colour);
    }

    private String note(Item item) {
        LiveEntry entry = item.entry();
        return switch (entry.kind()) {
            case "profile" -> entry.text("trade");
            case "album" -> entry.groups("images").size() + "张";
            case "video" -> entry.number("duration").map(Cards::minutes).orElse("");
            case "topic" -> {
                Group group = edition.catalog().topics().get(entry.id());
                yield group == null ? "" : group.items().size() + "篇";
            }
            default -> "";
        };
    }

    private static String minutes(int seconds) {
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The campaigns in which an entry can be liked, or could. */
    public List<Candidacy> candidacies(Item item) {
        return edition.voting().of(item.address()).stream().map(this::candidacy).toList();
    }

    private Candidacy candidacy(Entrant entrant) {
        Campaign campaign = entrant.contest().campaign();
        return new Candidacy(
                campaign.slug(),
                campaign.title(),
                entrant.candidate().number(),
                campaign.start(),
                campaign.end(),
                campaign.identity() != Identity.DEVICE,
                edition.voting().phase(entrant.contest()) == Phase.OPEN);
    }

    /** The series an entry belongs to. */
    List<Ribbon> ribbons(LiveEntry entry) {
        List<Ribbon> ribbons = new ArrayList<>();
        for (String id : entry.topics()) {
            edition.catalog().find(id).map(Cards::ribbon).ifPresent(ribbons::add);
        }
        return ribbons;
    }

    static Ribbon ribbon(Item topic) {
        return new Ribbon(
                topic.entry().title(),
                topic.url(),
                Ground.of(topic.entry().text("colour")),
                topic.entry().number("ordinal").orElse(0));
    }

    List<Term> tags(LiveEntry entry) {
        List<Term> terms = new ArrayList<>();
        for (String tag : entry.tags()) {
            Group group = edition.catalog().tags().get(tag);
            if (group != null) {
                terms.add(new Term(tag, group.url(), -1));
            }
        }
        return terms;
    }

    static @Nullable Link link(@Nullable Item item) {
        return item == null ? null : new Link(item.entry().title(), item.url());
    }
}

package org.laodongmei.site.page;

import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.ListPage;
import org.laodongmei.theme.page.ListPage.Style;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Pager;
import org.laodongmei.theme.part.Term;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Numbered lists of a channel, a tag or a kind. */
public final class ListPages {

    private final Edition edition;
    private final Cards cards;
    private final Heads heads;

    public ListPages(Edition edition) {
        this.edition = edition;
        this.cards = new Cards(edition);
        this.heads = new Heads(edition);
    }

    /** How many entries a page of the group's list holds. */
    public static int size(Edition edition, Group group) {
        int size = edition.settings().pageSize();
        return switch (style(edition, group)) {
            case WALL, GRID, CARDS -> Math.max(24, size);
            case TABLE -> Math.max(50, size);
            case LIST -> size;
        };
    }

    /** One page of the group's list. */
    public ListPage page(Group group, int number) {
        int size = size(edition, group);
        int pages = group.pages(size);
        Optional<Channel> channel =
                group.type() == Group.Type.CHANNEL
                        ? edition.catalog().channel(group.key())
                        : Optional.empty();
        Optional<Kind> kind =
                group.type() == Group.Type.KIND
                        ? edition.catalog().kind(group.key())
                        : Optional.empty();
        Style style = style(edition, group);
        String description =
                channel.map(Channel::description)
                        .orElse(kind.map(k -> k.description().zh()).orElse(""));
        String path = number == pages ? group.url() : group.url() + "page/" + number + "/";
        List<Link> crumbs =
                channel.map(c -> heads.channelCrumbs(c.parent()))
                        .orElse(
                                group.type() == Group.Type.TAG
                                        ? List.of(new Link("标签", "/tags/"))
                                        : List.of());
        List<Item> items = inOrder(group.page(number, size));
        return new ListPage(
                heads.list(
                        group,
                        path,
                        description,
                        crumbs,
                        number,
                        pages,
                        group.type() != Group.Type.TAG),
                label(group),
                group.name(),
                description,
                null,
                channel.map(this::children).orElse(List.of()),
                style,
                kind.map(k -> k.label().zh()).orElse("标题"),
                kind.map(this::columns).orElse(List.of()),
                style == Style.TABLE ? items.stream().map(cards::row).toList() : cards(items),
                number == pages ? group.items().size() : -1,
                pages == 1 ? Pager.SINGLE : Pager.fromOldest(number, pages, group.url()));
    }

    /** Numbered entries, such as topics and people, by their number; all others as they come. */
    private static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(
                        Comparator.comparing(
                                item -> item.entry().number("ordinal").orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private List<Card> cards(List<Item> items) {
        return items.stream().map(cards::of).toList();
    }

    private static String label(Group group) {
        return switch (group.type()) {
            case CHANNEL -> "栏目";
            case TAG -> "标签";
            case SITE, TOPIC, KIND, YEAR -> "";
        };
    }

    private List<Term> children(Channel channel) {
        return edition.catalog().below(channel.slug()).stream()
                .map(child -> edition.catalog().channels().get(child.slug()))
                .filter(group -> !group.items().isEmpty())
                .map(group -> new Term(group.name(), group.url(), -1))
                .toList();
    }

    private List<String> columns(Kind kind) {
        return kind.columns().stream()
                .map(column -> kind.field(column).map(Field::label).orElseThrow().zh())
                .toList();
    }

    private static Style style(Edition edition, Group group) {
        if (group.type() != Group.Type.KIND) {
            return Style.LIST;
        }
        return edition.catalog()
                .kind(group.key())
                .map(kind -> Style.valueOf(kind.list().name()))
                .orElse(Style.LIST);
    }
}

package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.setting.HomeBlock;
import org.laodongmei.theme.page.HomePage;
import org.laodongmei.theme.page.HomePage.Block;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The front page, as the settings arrange it, or made from what there is. */
public final class HomePages {

    private static final int BESIDE_LEAD = 4;
    private static final int MOSAIC = 5;

    private final Edition edition;
    private final Cards cards;

    public HomePages(Edition edition) {
        this.edition = edition;
        this.cards = new Cards(edition);
    }

    public HomePage page() {
        List<HomeBlock> wanted =
                edition.settings().home().isEmpty() ? usual() : edition.settings().home();
        List<Block> blocks = wanted.stream().map(this::block).filter(Objects::nonNull).toList();
        return new HomePage(new Heads(edition).home(), blocks);
    }

    private List<HomeBlock> usual() {
        List<HomeBlock.Source> channels =
                edition.catalog().channels().values().stream()
                        .filter(group -> !group.items().isEmpty())
                        .limit(6)
                        .map(group -> new HomeBlock.Source(true, group.key()))
                        .toList();
        return List.of(
                new HomeBlock.Lead(null, List.of()),
                new HomeBlock.Topics("专题"),
                new HomeBlock.Wall("profile", "劳动者", "", 60),
                new HomeBlock.Lists(channels, 6),
                new HomeBlock.Mosaic("图集"),
                new HomeBlock.Shelf("video", "视频", 4));
    }

    private @Nullable Block block(HomeBlock block) {
        return switch (block) {
            case HomeBlock.Lead lead -> lead(lead);
            case HomeBlock.Topics topics -> topics(topics);
            case HomeBlock.Wall wall -> wall(wall);
            case HomeBlock.Lists lists -> lists(lists);
            case HomeBlock.Mosaic mosaic -> mosaic(mosaic);
            case HomeBlock.Shelf shelf -> shelf(shelf);
            case HomeBlock.Figures figures -> figures(figures);
        };
    }

    private @Nullable Block lead(HomeBlock.Lead lead) {
        List<Item> articles = kind("article").map(group -> group.newest(40)).orElse(List.of());
        Optional<Item> story =
                named(lead.entry())
                        .or(() ->
                                articles.stream()
                                        .filter(item -> cards.cover(item) != null)
                                        .findFirst())
                        .or(() -> articles.stream().findFirst());
        if (story.isEmpty()) {
            return null;
        }
        Set<Item> more = new LinkedHashSet<>();
        lead.more().forEach(name -> named(name).ifPresent(more::add));
        more.addAll(articles);
        more.remove(story.get());
        return new HomePage.Lead(
                cards.of(story.get()),
                story.get().entry().text("kicker"),
                more.stream().limit(BESIDE_LEAD).map(cards::of).toList());
    }

    private Optional<Item> named(@Nullable String name) {
        return name == null ? Optional.empty() : edition.catalog().at("/" + name + "/");
    }

    private Optional<Group> kind(String name) {
        return Optional.ofNullable(edition.catalog().kinds().get(name))
                .filter(group -> !group.items().isEmpty());
    }

    private @Nullable Block topics(HomeBlock.Topics topics) {
        List<Card> tiles =
                edition.catalog().topics().keySet().stream()
                        .map(id -> edition.catalog().find(id).orElseThrow())
                        .limit(12)
                        .map(cards::of)
                        .toList();
        return tiles.isEmpty()
                ? null
                : new HomePage.Topics(topics.title(), new Link("全部专题", "/topics/"), tiles);
    }

    private @Nullable Block wall(HomeBlock.Wall wall) {
        return kind(wall.kind())
                .map(group -> {
                    List<Item> people = new ArrayList<>(group.items());
                    people.sort(
                            Comparator.comparing(item ->
                                    item.entry().number("ordinal").orElse(Integer.MAX_VALUE)));
                    return new HomePage.Wall(
                            wall.title().isEmpty() ? group.name() : wall.title(),
                            wall.note(),
                            new Link("全部" + people.size() + "人", group.url()),
                            people.stream().limit(wall.count()).map(cards::of).toList());
                })
                .orElse(null);
    }

    private @Nullable Block lists(HomeBlock.Lists lists) {
        List<HomePage.Column> columns = new ArrayList<>();
        for (HomeBlock.Source source : lists.of()) {
            Group group =
                    source.channel()
                            ? edition.catalog().channels().get(source.name())
                            : edition.catalog().kinds().get(source.name());
            if (group != null && !group.items().isEmpty()) {
                columns.add(
                        new HomePage.Column(
                                source.channel()
                                        ? group.name()
                                        : edition.catalog()
                                                .kind(source.name())
                                                .orElseThrow()
                                                .label()
                                                .zh(),
                                new Link("更多", group.url()),
                                group.newest(lists.count()).stream().map(this::line).toList()));
            }
        }
        return columns.isEmpty() ? null : new HomePage.Lists(columns);
    }

    /** A job is told by its pay rather than by its date. */
    private Card line(Item item) {
        Card card = cards.of(item);
        String pay = item.entry().text("salary");
        return pay.isEmpty() ? card : card.withNote(pay);
    }

    private @Nullable Block mosaic(HomeBlock.Mosaic mosaic) {
        return kind("album")
                .map(group ->
                        new HomePage.Mosaic(
                                mosaic.title(),
                                new Link("全部图集", group.url()),
                                cards.of(group.newest(MOSAIC))))
                .orElse(null);
    }

    private @Nullable Block shelf(HomeBlock.Shelf shelf) {
        return kind(shelf.kind())
                .map(group ->
                        new HomePage.Shelf(
                                shelf.title().isEmpty() ? group.name() : shelf.title(),
                                new Link("更多", group.url()),
                                cards.of(group.newest(shelf.count()))))
                .orElse(null);
    }

    private @Nullable Block figures(HomeBlock.Figures figures) {
        List<HomePage.Figure> shown =
                figures.items().stream()
                        .map(figure ->
                                new HomePage.Figure(
                                        figure.value(),
                                        figure.unit(),
                                        figure.label(),
                                        address(figure.entry())))
                        .toList();
        return shown.isEmpty() ? null : new HomePage.Figures(figures.title(), shown);
    }

    private String address(String name) {
        return name.startsWith("https://") || name.startsWith("http://")
                ? name
                : named(name).map(Item::url).orElse("");
    }
}

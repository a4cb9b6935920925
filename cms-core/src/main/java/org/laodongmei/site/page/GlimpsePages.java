package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.GlimpsePage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.VideoPage;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;

import java.util.List;
import java.util.Map;

/** Entries as other sites show them in a frame. */
public final class GlimpsePages {

    private final Edition edition;
    private final Cards cards;

    public GlimpsePages(Edition edition) {
        this.edition = edition;
        this.cards = new Cards(edition);
    }

    /**
     * The latest of a list.
     *
     * @param title shown above
     * @param path of the list itself
     */
    public Page list(String title, String path, List<Item> items) {
        return new GlimpsePage(
                new Heads(edition).plain(title, title, path, false),
                title,
                new Link("更多", edition.absolute(path)),
                cards.of(items),
                "还没有内容。",
                null);
    }

    /**
     * What stands in a frame where there is nothing to be shown.
     *
     * @param title in a few words
     * @param said in a sentence
     */
    public Page nothing(String title, String said) {
        return new GlimpsePage(
                new Heads(edition).plain(title, said, "/", false),
                title,
                new Link("打开网站", edition.absolute("/")),
                List.of(),
                said,
                null);
    }

    /** One entry: of a profile its card, of a film the film. */
    public Page entry(Item item) {
        return new GlimpsePage(
                new Heads(edition)
                        .plain(
                                item.entry().title(),
                                Cards.summary(item.entry()),
                                item.url(),
                                false),
                "",
                new Link("查看全文", edition.absolute(item.url())),
                List.of(cards.of(item)),
                "",
                film(item));
    }

    /** The film of ours that it shows; null for none. */
    public VideoPage.@Nullable Source film(Item item) {
        return edition.asset(item.film())
                .map(asset -> new VideoPage.Source(asset.path(), asset.type()))
                .orElse(null);
    }

    /** The picture that stands for it; null for none. */
    public @Nullable Picture cover(Item item) {
        return cards.cover(item);
    }

    /** The picture of an image field's value; null for none. */
    public @Nullable Picture picture(Map<?, ?> value) {
        return cards.picture(value);
    }
}

package org.laodongmei.site.page;

import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.GlimpsePage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.part.Link;

import java.util.List;

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
                cards.of(items));
    }

    /** One entry: of a profile its card. */
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
                List.of(cards.of(item)));
    }
}

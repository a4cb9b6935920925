package org.laodongmei.transfer.wxr;

import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.transfer.ImportReport.Moved;
import org.laodongmei.transfer.arrival.Brought;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where readers found what came, and where they find it here, for whoever redirects the one to the
 * other: of a post and a page its permanent link and the short one, of a file its address and its
 * page.
 */
final class OldAddresses {

    private static final int MOST = 200_000;

    private final Assets assets;
    private final Media media;
    private final String route;
    private final Map<String, String> moved = new LinkedHashMap<>();

    /**
     * @param route below which articles lie
     */
    OldAddresses(Assets assets, Media media, String route) {
        this.assets = assets;
        this.media = media;
        this.route = route;
    }

    /** A file, if it was taken. */
    void tell(Item item) {
        String file = item.text("wp:attachment_url").strip();
        media.asset(file)
                .flatMap(assets::find)
                .map(Asset::path)
                .ifPresent(path -> {
                    put(file, path);
                    put(item.text("link"), path);
                });
    }

    /** A post or page; nobody was given the address of what was not for everybody. */
    void tell(Item item, Brought brought) {
        if (brought.live()) {
            String path = '/' + route + '/' + brought.draft().slug() + '/';
            put(item.text("link"), path);
            if (!item.id().isBlank()) {
                String number = item.type().equals("page") ? "page_id=" : "p=";
                put(media.site() + "/?" + number + item.id().strip(), path);
            }
        }
    }

    private void put(String from, String to) {
        String address = from.strip();
        if (address.startsWith("http") && moved.size() < MOST) {
            moved.putIfAbsent(address, to);
        }
    }

    /** In the order in which they were told. */
    List<Moved> moved() {
        return moved.entrySet().stream()
                .map(each -> new Moved(each.getKey(), each.getValue()))
                .toList();
    }
}

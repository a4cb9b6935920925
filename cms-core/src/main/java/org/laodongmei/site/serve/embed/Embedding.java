package org.laodongmei.site.serve.embed;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.GlimpsePages;
import org.laodongmei.theme.part.Picture;
import org.springframework.web.util.HtmlUtils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a page of ours is shown elsewhere, in the words of oembed.com: an album of one picture as
 * that {@code photo}, a film of ours as a {@code video}, all else {@code rich} in a frame. A film
 * that lies elsewhere is theirs to show, and a link to it here.
 */
final class Embedding {

    private static final int WIDTH = 600;
    private static final int WIDEST = 1600;
    private static final int FILM_WIDTH = 960;
    private static final int FILM_HEIGHT = 540;
    private static final int VOTE_HEIGHT = 480;
    private static final int HEIGHT = 260;
    private static final int HEIGHT_WITH_PICTURE = 460;
    private static final int THUMBNAIL = 800;

    private final Edition edition;
    private final Bounds room;
    private final Map<String, Object> answer = new LinkedHashMap<>();

    private Embedding(Edition edition, Bounds room, String type, String title, String author) {
        this.edition = edition;
        this.room = room;
        answer.put("version", "1.0");
        answer.put("type", type);
        answer.put("title", title);
        if (!author.isEmpty()) {
            answer.put("author_name", author);
        }
        answer.put("provider_name", edition.settings().name());
        answer.put("provider_url", edition.absolute("/"));
    }

    /** A campaign. */
    static Map<String, Object> campaign(Edition edition, String title, String path, Bounds room) {
        Embedding rich = new Embedding(edition, room, "rich", title, "");
        rich.frame(title, path + "embed/", room.within(WIDTH, VOTE_HEIGHT), "");
        return rich.answer;
    }

    /** An entry. */
    static Map<String, Object> entry(Edition edition, Item item, Bounds room) {
        GlimpsePages pages = new GlimpsePages(edition);
        Picture cover = pages.cover(item);
        List<Map<String, Object>> images = item.entry().groups("images");
        Picture only =
                item.kind().name().equals("album") && images.size() == 1
                        ? pages.picture(images.getFirst())
                        : null;
        String type = only != null ? "photo" : pages.film(item) != null ? "video" : "rich";
        String title = item.entry().title();
        Embedding one = new Embedding(edition, room, type, title, item.entry().author());
        if (only != null) {
            one.photo(only);
        } else if (type.equals("video")) {
            one.frame(
                    title,
                    "/embed" + item.url(),
                    room.shaped(FILM_WIDTH, FILM_HEIGHT),
                    " allow=\"fullscreen\" allowfullscreen");
        } else {
            int height = cover == null ? HEIGHT : HEIGHT_WITH_PICTURE;
            one.frame(title, "/embed" + item.url(), room.within(WIDTH, height), "");
        }
        one.thumbnail(cover);
        return one.answer;
    }

    private void frame(String title, String path, Bounds size, String more) {
        answer.put(
                "html",
                "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0\" loading=\"lazy\"%s></iframe>"
                        .formatted(
                                edition.absolute(path),
                                HtmlUtils.htmlEscape(title, "UTF-8"),
                                size.width(),
                                size.height(),
                                more));
        answer.put("width", size.width());
        answer.put("height", size.height());
    }

    private void photo(Picture picture) {
        put("", picture, room.within(WIDEST, WIDEST));
    }

    private void thumbnail(@Nullable Picture cover) {
        if (cover != null) {
            put("thumbnail_", cover, room.within(THUMBNAIL, THUMBNAIL));
        }
    }

    /**
     * The largest rendition that fits; where there is room for none, the smallest in the size that
     * there is room for.
     */
    private void put(String before, Picture picture, Bounds most) {
        int widest = most.shaped(picture.width(), picture.height()).width();
        int width = picture.widthUpTo(widest);
        Bounds size = most.shaped(width, picture.heightAt(width));
        answer.put(before + "url", edition.absolute(picture.jpg(width)));
        answer.put(before + "width", size.width());
        answer.put(before + "height", size.height());
    }
}

package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Body;
import org.laodongmei.markup.Internal;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Picture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts addresses where a stored text names entries and assets. A link to what is not live becomes
 * plain text, a picture that is gone becomes its description: a page never carries a dead link of
 * its own site.
 */
final class Texts {

    private static final List<String> TAGS = List.of("<a ", "<img ", "<video ", "<audio ");
    private static final String SIZES = "(max-width: 760px) 100vw, 38rem";

    /** Pixels; no film in a text is shown wider. */
    private static final int MOST_OF_A_STILL = 800;

    private final Edition edition;

    /** Put before every path; empty within pages, the base address within feeds. */
    private final String base;

    Texts(Edition edition, String base) {
        this.edition = edition;
        this.base = base;
    }

    /**
     * The text of an entry as HTML; texts that point at nothing of the site are copied byte by
     * byte.
     */
    Html html(Item item, @Nullable Body body) {
        if (body == null) {
            return Html.EMPTY;
        }
        return item.entry().linked() ? Html.of(resolve(text(body))) : Html.of(body.html());
    }

    static String text(Body body) {
        return new String(body.html(), StandardCharsets.UTF_8);
    }

    /** Sanitised HTML with all internal targets resolved. */
    String resolve(String html) {
        StringBuilder out = new StringBuilder(html.length() + 256);
        int at = 0;
        while (true) {
            int tag = nextTag(html, at);
            if (tag < 0) {
                return out.append(html, at, html.length()).toString();
            }
            out.append(html, at, tag);
            int end = html.indexOf('>', tag) + 1;
            String element = html.substring(tag, end);
            if (element.startsWith("<img")) {
                out.append(image(element));
                at = end;
            } else if (element.startsWith("<video") || element.startsWith("<audio")) {
                at = player(html, element, end, out);
            } else {
                at = anchor(html, element, end, out);
            }
        }
    }

    private static int nextTag(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            if (TAGS.stream()
                    .anyMatch(html.substring(at, Math.min(at + 7, html.length()))::startsWith)) {
                return at;
            }
        }
        return -1;
    }

    /** Writes a film or a sound of ours, or a link to one elsewhere; returns where to go on. */
    private int player(String html, String element, int end, StringBuilder out) {
        String name = element.substring(1, 6);
        String src = attribute(element, "src");
        String poster = attribute(element, "poster");
        String url = src.startsWith("asset:") ? withBase(assetUrl(src.substring(6))) : null;
        if (url != null) {
            Picture still = edition.still(src.substring(6));
            String shown =
                    poster.startsWith("asset:")
                            ? withBase(assetUrl(poster.substring(6)))
                            : still == null
                                    ? null
                                    : base + still.jpg(still.widthUpTo(MOST_OF_A_STILL));
            String plain =
                    poster.isEmpty() ? element : element.replace(" poster=\"" + poster + "\"", "");
            String with = shown == null ? "" : " poster=\"" + shown + "\"";
            out.append(plain.replace(" src=\"" + src + "\"", " src=\"" + url + "\"" + with));
            return end;
        }
        if (src.startsWith("https://") || src.startsWith("http://")) {
            out.append("<a href=\"").append(src).append("\" rel=\"noopener\">");
            out.append(name.equals("video") ? "视频" : "录音").append("</a>");
        }
        int close = html.indexOf("</" + name + ">", end);
        return close < 0 ? end : close + name.length() + 3;
    }

    /**
     * Writes the opening tag, or all of the anchor's inside when its target is not there; returns
     * where to go on.
     */
    private int anchor(String html, String element, int end, StringBuilder out) {
        String href = attribute(element, "href");
        String url = address(href);
        if (url == null) {
            int close = html.indexOf("</a>", end);
            out.append(resolve(html.substring(end, close < 0 ? end : close)));
            return close < 0 ? end : close + 4;
        }
        out.append(
                url.equals(href)
                        ? element
                        : element.replace("href=\"" + href + "\"", "href=\"" + url + "\""));
        return end;
    }

    /** Where a link leads, null when that is nowhere. */
    private @Nullable String address(String href) {
        if (href.startsWith("entry:")) {
            return withBase(entryUrl(href.substring(6)));
        }
        if (href.startsWith("asset:")) {
            return withBase(assetUrl(href.substring(6)));
        }
        if (href.startsWith("/")) {
            return edition.isList(href) ? base + href : null;
        }
        return Internal.leadsOut(href) ? href : null;
    }

    private @Nullable String withBase(@Nullable String path) {
        return path == null ? null : base + path;
    }

    private @Nullable String entryUrl(String target) {
        int hash = target.indexOf('#');
        String id = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        return edition.catalog().find(id).map(item -> item.url() + fragment).orElse(null);
    }

    private @Nullable String assetUrl(String sha256) {
        return edition.asset(sha256).map(Asset::path).orElse(null);
    }

    private String image(String element) {
        String src = attribute(element, "src");
        String alt = attribute(element, "alt");
        if (!src.startsWith("asset:")) {
            return elsewhere(src, alt);
        }
        Picture picture = edition.picture(src.substring(6), "", "", "");
        if (picture == null) {
            return alt.isEmpty() ? "" : "<em>" + alt + "</em>";
        }
        int width = picture.widthUpTo(800);
        return "<picture><source type=\"image/webp\" srcset=\""
                + srcset(picture, "webp")
                + "\" sizes=\""
                + SIZES
                + "\"><img src=\""
                + base
                + picture.jpg(width)
                + "\" srcset=\""
                + srcset(picture, "jpg")
                + "\" sizes=\""
                + SIZES
                + "\" width=\""
                + width
                + "\" height=\""
                + picture.heightAt(width)
                + "\" alt=\""
                + (alt.isEmpty() ? quoted(picture.alt()) : alt)
                + "\" loading=\"lazy\" decoding=\"async\"></picture>";
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Pictures of other sites are linked to, not shown: a page asks nobody else for anything. */
    private static String elsewhere(String src, String alt) {
        String text = alt.isEmpty() ? "图片" : alt;
        return Internal.leadsOut(src) && !src.startsWith("#")
                ? "<a href=\"" + src + "\" rel=\"noopener\">" + text + "</a>"
                : "<em>" + text + "</em>";
    }

    private String srcset(Picture picture, String type) {
        return base.isEmpty()
                ? picture.srcset(type)
                : picture.srcset(type).replace("/media/", base + "/media/");
    }

    /**
     * The value of an attribute as it stands in the tag, still escaped; empty when it is not there.
     */
    private static String attribute(String element, String name) {
        int start = element.indexOf(" " + name + "=\"");
        if (start < 0) {
            return "";
        }
        start += name.length() + 3;
        int end = element.indexOf('"', start);
        return end < 0 ? "" : element.substring(start, end);
    }
}

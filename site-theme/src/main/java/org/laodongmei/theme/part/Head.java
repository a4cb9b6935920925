package org.laodongmei.theme.part;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a page says about itself to browsers, search engines and inspectors of public sites.
 *
 * @param title of the page alone; the site's name is added. Empty for the home page
 * @param description one or two sentences
 * @param path canonical path: {@code /articles/may-day/}
 * @param image what a shared link shows
 * @param breadcrumbs from below the home page down to the parent of this page (home and the page
 *     itself are added by the theme)
 * @param section key of the navigation item that is current, or empty
 * @param jsonLd JSON documents describing the page; any {@code <} in them is made harmless when
 *     written
 * @param meta tags of 网页标签规范 beyond those of the site: ColumnName, ArticleTitle, PubDate …
 * @param feeds for discovery, the page's own first
 * @param article whether the page is a piece of its own (og:type article) rather than a list
 * @param indexable false keeps search engines off
 */
public record Head(
        String title,
        String description,
        String path,
        List<String> keywords,
        @Nullable Picture image,
        List<Link> breadcrumbs,
        String section,
        List<String> jsonLd,
        List<Meta> meta,
        List<Feed> feeds,
        boolean article,
        boolean indexable) {

    /** A name and value for a meta element. */
    public record Meta(String name, String content) {}

    /**
     * A feed to subscribe to.
     *
     * @param type media type: {@code application/rss+xml}, {@code application/atom+xml}, {@code
     *     application/feed+json}
     */
    public record Feed(String title, String type, String url) {}

    public Head {
        keywords = List.copyOf(keywords);
        breadcrumbs = List.copyOf(breadcrumbs);
        jsonLd = List.copyOf(jsonLd);
        meta = List.copyOf(meta);
        feeds = List.copyOf(feeds);
    }

    /** The least that a page needs: an indexable page that is no article. */
    public static Head of(String title, String description, String path) {
        return new Head(
                title,
                description,
                path,
                List.of(),
                null,
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }
}

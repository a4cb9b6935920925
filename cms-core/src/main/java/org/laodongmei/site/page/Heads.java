package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Head.Meta;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.vote.campaign.Campaign;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page says about itself, as browsers, search engines and the inspectors of public sites
 * want it.
 */
public final class Heads {

    /** 网页标签规范 asks for this form. */
    private final DateTimeFormatter pubDate;

    private final Edition edition;
    private final JsonLd jsonLd;

    public Heads(Edition edition) {
        this.edition = edition;
        this.jsonLd = new JsonLd(edition);
        this.pubDate =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(edition.settings().zone());
    }

    Head entry(Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        List<Link> crumbs = crumbs(item);
        List<Meta> meta = new ArrayList<>();
        Channel channel = edition.catalog().channel(entry.channel()).orElse(null);
        meta.add(
                new Meta(
                        "ColumnName",
                        channel == null ? item.kind().plural().zh() : channel.name()));
        meta.add(new Meta("ColumnType", channel == null ? "栏目" : channel.type()));
        meta.add(new Meta("ArticleTitle", entry.title()));
        meta.add(new Meta("PubDate", pubDate.format(entry.dated())));
        meta.add(
                new Meta(
                        "ContentSource",
                        entry.source().isEmpty() ? edition.settings().owner() : entry.source()));
        if (!entry.author().isEmpty()) {
            meta.add(new Meta("Author", entry.author()));
        }
        if (image != null) {
            meta.add(new Meta("Image", edition.absolute(image.jpg(image.widthUpTo(800)))));
        }
        meta.add(new Meta("Url", edition.absolute(item.url())));
        return new Head(
                entry.title(),
                Cards.summary(entry),
                item.url(),
                entry.tags(),
                image,
                crumbs,
                edition.section(entry.kind(), entry.channel()),
                List.of(
                        jsonLd.entry(item, image),
                        jsonLd.breadcrumbs(crumbs, entry.title(), item.url())),
                meta,
                feeds(item),
                true,
                true);
    }

    private List<Head.Feed> feeds(Item item) {
        LiveEntry entry = item.entry();
        List<Head.Feed> feeds = new ArrayList<>();
        Group own = edition.catalog().topics().get(entry.id());
        if (own != null && !own.items().isEmpty()) {
            feeds.addAll(Edition.feeds(own.name(), own.url()));
        }
        for (String id : entry.topics()) {
            Group topic = edition.catalog().topics().get(id);
            if (topic != null) {
                feeds.add(Edition.feeds(topic.name(), topic.url()).getFirst());
            }
        }
        edition.catalog()
                .channel(entry.channel())
                .map(channel ->
                        Edition.feeds(channel.name(), "/channels/" + channel.slug() + "/")
                                .getFirst())
                .ifPresent(feeds::add);
        return feeds;
    }

    /** Channel by channel for an article; the kind's list for anything else. */
    private List<Link> crumbs(Item item) {
        if (item.kind().name().equals("article")) {
            return channelCrumbs(item.entry().channel());
        }
        return List.of(new Link(item.kind().plural().zh(), "/" + item.kind().route() + "/"));
    }

    List<Link> channelCrumbs(@Nullable String slug) {
        List<Link> crumbs = new ArrayList<>();
        for (Channel at = edition.catalog().channel(slug).orElse(null);
                at != null;
                at = edition.catalog().channel(at.parent()).orElse(null)) {
            crumbs.addFirst(new Link(at.name(), "/channels/" + at.slug() + "/"));
        }
        return crumbs;
    }

    /** The head of a list: of a channel, tag, topic or kind. */
    Head list(
            Group group,
            String path,
            String description,
            List<Link> crumbs,
            int page,
            int pages,
            boolean feeds) {
        Channel channel =
                group.type() == Group.Type.CHANNEL
                        ? edition.catalog().channel(group.key()).orElse(null)
                        : null;
        List<String> keywords = channel == null ? List.of(group.name()) : channel.keywords();
        List<Meta> meta =
                List.of(
                        new Meta("ColumnName", group.name()),
                        new Meta(
                                "ColumnDescription",
                                description.isEmpty() ? group.name() : description),
                        new Meta("ColumnKeywords", keywords(keywords, group.name())),
                        new Meta("ColumnType", channel == null ? "栏目" : channel.type()));
        String title = page == pages ? group.name() : group.name() + " 第" + page + "页";
        String section =
                switch (group.type()) {
                    case CHANNEL -> edition.section("", group.key());
                    case KIND -> Edition.key(false, group.key());
                    case TOPIC -> Edition.key(false, "topic");
                    case SITE, TAG, YEAR -> "";
                };
        return new Head(
                title,
                description.isEmpty()
                        ? group.name() + " - " + edition.settings().name()
                        : description,
                path,
                keywords,
                null,
                crumbs,
                section,
                List.of(
                        jsonLd.list(group, path, description),
                        jsonLd.breadcrumbs(crumbs, group.name(), path)),
                meta,
                feeds ? Edition.feeds(group.name(), group.url()) : List.of(),
                false,
                true);
    }

    private static String keywords(List<String> keywords, String name) {
        return keywords.isEmpty() ? name : keywords.stream().collect(Collectors.joining(","));
    }

    /** The head of a page that is neither entry nor list. */
    public Head plain(String title, String description, String path, boolean indexable) {
        List<Meta> meta =
                Stream.of(new Meta("ColumnName", title), new Meta("ColumnType", "概况信息")).toList();
        return new Head(
                title,
                description,
                path,
                List.of(),
                null,
                List.of(),
                "",
                List.of(),
                meta,
                List.of(),
                false,
                indexable);
    }

    /** The head of the page of a campaign. */
    public Head campaign(Campaign campaign) {
        Head plain = plain(campaign.title(), campaign.summary(), campaign.path(), true);
        return new Head(
                plain.title(),
                plain.description(),
                plain.path(),
                plain.keywords(),
                null,
                plain.breadcrumbs(),
                plain.section(),
                List.of(
                        jsonLd.campaign(campaign),
                        jsonLd.breadcrumbs(List.of(), campaign.title(), campaign.path())),
                plain.meta(),
                plain.feeds(),
                false,
                true);
    }

    /** The head of a poster, which is no page to be found by itself. */
    public Head poster(String title, String path, Link parent, @Nullable Picture picture) {
        return new Head(
                title,
                parent.text(),
                path,
                List.of(),
                picture,
                List.of(parent),
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    Head home() {
        return new Head(
                "",
                edition.settings().description(),
                "/",
                edition.settings().keywords(),
                null,
                List.of(),
                "",
                List.of(jsonLd.site()),
                List.of(new Meta("ColumnName", "首页"), new Meta("ColumnType", "首页")),
                edition.site().feeds(),
                false,
                true);
    }
}

package org.laodongmei.theme.part;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * What all pages of a site have in common.
 *
 * @param subtitle stands below the name: 安庆市总工会 · 演示站
 * @param owner who runs it (主办)
 * @param language a BCP 47 tag: {@code zh-CN}
 * @param baseUrl scheme and host without a slash at the end: {@code https://example.org}
 * @param zone dates are shown in it
 * @param navigation the channels on one line, without the home page, which is added
 * @param feeds of the whole site
 * @param mourning what of it is in grey
 * @param search whether {@code /search/} answers; a site of plain files has none
 */
public record Site(
        String name,
        String subtitle,
        String owner,
        String description,
        List<String> keywords,
        String language,
        String baseUrl,
        ZoneId zone,
        List<Item> navigation,
        List<Head.Feed> feeds,
        Footer footer,
        Mourning mourning,
        boolean search) {

    /** What of a site is in grey on a day of mourning. */
    public enum Mourning {
        NONE,
        HOME,
        ALL
    }

    /** An item of the navigation; {@code key} is what {@link Head#section()} names. */
    public record Item(String key, String text, String url) {}

    /**
     * What the foot of a public site must say; each is shown when it is set.
     *
     * @param icp number of the ICP filing
     * @param police number of the public security filing (公安备案)
     * @param siteId 网站标识码
     * @param badge the organ's badge (党政机关、事业单位标识)
     * @param report where mistakes are reported (找错)
     * @param pages links of the site itself: 网站地图, 订阅, 关于
     * @param links to other sites (友情链接)
     */
    public record Footer(
            String phone,
            String email,
            String address,
            String icp,
            String police,
            String siteId,
            @Nullable Badge badge,
            String report,
            List<Link> pages,
            List<Link> links) {}

    /** The organ's badge: a picture of ours that links to its certificate. */
    public record Badge(String image, int width, int height, String alt, String url) {}

    public Site {
        keywords = List.copyOf(keywords);
        navigation = List.copyOf(navigation);
        feeds = List.copyOf(feeds);
    }
}

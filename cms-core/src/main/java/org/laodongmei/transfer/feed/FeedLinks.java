package org.laodongmei.transfer.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a page of the web names as its feed, as browsers and feed readers look for it. */
final class FeedLinks {

    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");

    private FeedLinks() {}

    /** The address of the first, whole; empty for none. */
    static String in(Path file, URI at) throws IOException {
        if (Files.size(file) > FeedReader.LARGEST) {
            return "";
        }
        List<Element> links =
                Jsoup.parse(file.toFile(), null, at.toString())
                        .select("link[rel~=(?i)\\balternate\\b][type][href]");
        return links.stream()
                .filter(link -> TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
                .map(link -> link.absUrl("href"))
                .filter(address -> address.startsWith("http"))
                .findFirst()
                .orElse("");
    }
}

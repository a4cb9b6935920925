package org.laodongmei.transfer.wxr;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the other site and what they are here. One place has many: with and without a host,
 * a slash at the end or percent signs, as {@code ?p=ID}; of a picture all the sizes.
 */
final class Places {

    private static final Pattern SIZE =
            Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled|rotated)(?=\\.[A-Za-z0-9]{2,5}$)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|&)(?:p|page_id|attachment_id)=(\\d{1,18})(?:&|$)");

    private final Map<String, String> entries = new HashMap<>();
    private String site = "";

    /** Where the other site is, such as {@code https://example.org/blog}. */
    void at(String address) {
        if (site.isEmpty() && address.strip().startsWith("http")) {
            site = address.strip();
        }
    }

    String site() {
        return site;
    }

    /** The entry that a post became. */
    void put(Item item, String entry) {
        entries.put("?" + item.id(), entry);
        String link = key(item.text("link"));
        if (!link.isEmpty()) {
            entries.putIfAbsent(link, entry);
        }
    }

    /** The entry that an address of the other site leads to. */
    Optional<String> entry(String address) {
        Optional<URI> uri = uri(address);
        if (uri.isEmpty() || !isOf(uri.get())) {
            return Optional.empty();
        }
        String query = uri.get().getRawQuery();
        Matcher number = NUMBER.matcher(query == null ? "" : query);
        return Optional.ofNullable(
                number.find() ? entries.get("?" + number.group(1)) : entries.get(key(address)));
    }

    private boolean isOf(URI uri) {
        return host(uri).equals(uri(site).map(Places::host).orElse(""));
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** An address with its host, whatever it was relative to; empty if it is none. */
    Optional<URI> uri(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        try {
            String whole = address.strip().replace(" ", "%20");
            URI base = URI.create(site.isEmpty() ? "http://invalid/" : site + "/");
            return Optional.of(base.resolve(whole))
                    .filter(uri ->
                            uri.getHost() != null
                                    && String.valueOf(uri.getScheme()).startsWith("http"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What addresses of one place have in common. */
    private String key(String address) {
        return uri(address)
                .map(uri -> {
                    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
                    String bare = path.replaceAll("/+$", "");
                    return bare.isEmpty() ? "" : host(uri) + decoded(bare);
                })
                .orElse("");
    }

    static String decoded(String text) {
        try {
            return text.indexOf('%') < 0
                    ? text
                    : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The file that an address means, without what asks for a size. */
    String file(String address) {
        return uri(address)
                .map(uri -> {
                    String whole = uri.toString();
                    int end = 0;
                    while (end < whole.length() && "?#".indexOf(whole.charAt(end)) < 0) {
                        end++;
                    }
                    return whole.substring(0, end);
                })
                .orElse("");
    }

    /** The file that one of a smaller size was made from; the same for what is none. */
    static String original(String file) {
        return SIZE.matcher(file).replaceFirst("");
    }
}

package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of each picture whether we have it, can fetch it, or only know that it was there. */
final class Pictures {

    /** More are not fetched for one text. */
    static final int MOST_REMOTE = 200;

    /** Where pages that write late keep the address, and WeChat always. */
    private static final List<String> SOURCES =
            List.of("data-src", "data-original", "data-actualsrc", "src");

    private static final Pattern OWN =
            Pattern.compile(
                    "(?:asset:|(?:https?://[^/]+)?/(?:studio/pictures|studio/media|media/[0-9a-f]{2})/)"
                            + "([0-9a-f]{64})(?:[/?#].*)?");

    /** What programs write where nobody wrote anything. */
    private static final Pattern NO_ALT =
            Pattern.compile(
                    "(?i)(?:图片|图像|picture|image|img|图|微信图片|mmbiz|clip_image)[\\s_\\-]*[\\d_]*"
                            + "|.*\\.(?:jpe?g|png|gif|webp|bmp|tiff?)|[0-9a-f_\\-]{8,}|截屏.*|wps\\d*");

    private final Predicate<String> known;
    private final Set<String> remote = new HashSet<>();
    private int lost;

    Pictures(Predicate<String> known) {
        this.known = known;
    }

    int lost() {
        return lost;
    }

    /** A clean picture; null for one that cannot be had, or is none to look at. */
    @Nullable Element of(Element image) {
        if (isSpeck(image.attr("width")) || isSpeck(image.attr("height"))) {
            return null;
        }
        String source = source(image);
        Matcher own = OWN.matcher(source);
        String to;
        if (own.matches() && known.test(own.group(1))) {
            to = "asset:" + own.group(1);
        } else if (isRemote(source) && (remote.contains(source) || remote.size() < MOST_REMOTE)) {
            to = Escape.address(source);
            remote.add(source);
        } else {
            lost++;
            return null;
        }
        return new Element("img").attr("src", to).attr("alt", alt(image.attr("alt")));
    }

    private static String source(Element image) {
        for (String attribute : SOURCES) {
            String source = image.attr(attribute).strip();
            String whole = source.startsWith("//") ? "https:" + source : source;
            if (isRemote(whole) || OWN.matcher(whole).matches()) {
                return whole;
            }
        }
        return image.attr("src");
    }

    private static boolean isRemote(String source) {
        String start = source.substring(0, Math.min(8, source.length())).toLowerCase(Locale.ROOT);
        return (start.startsWith("http://") || start.startsWith("https://"))
                && source.length() < 2_000
                && source.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"');
    }

    /** Pages count their readers by pictures that nobody sees. */
    private static boolean isSpeck(String size) {
        return size.strip().matches("[01](?:px)?");
    }

    private static String alt(String written) {
        String alt = written.replaceAll("[\\s\\u00A0]+", " ").strip();
        return alt.length() > 300 || NO_ALT.matcher(alt).matches() ? "" : alt;
    }
}

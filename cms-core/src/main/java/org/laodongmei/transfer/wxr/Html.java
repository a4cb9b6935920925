package org.laodongmei.transfer.wxr;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WordPress keeps as HTML and is none yet: empty lines are paragraphs, square brackets are
 * captions, galleries and films, comments are blocks.
 */
final class Html {

    private static final Pattern BLOCK_COMMENT = Pattern.compile("<!--\\s*/?wp:");
    private static final Pattern SPLIT =
            Pattern.compile("<!--\\s*(?:more[^>]*|nextpage|noteaser)-->");
    private static final Pattern CAPTION =
            Pattern.compile(
                    "\\[(?:wp_)?caption(?<attributes>(?:\\s[^\\]]*)?)](?<inner>.*?)\\[/(?:wp_)?caption]",
                    Pattern.DOTALL);
    private static final Pattern IMAGE =
            Pattern.compile("(?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery((?:\\s[^\\]]*)?)]");
    private static final Pattern FILM =
            Pattern.compile(
                    "\\[(?:video|audio)((?:\\s[^\\]]*)?)](?:([^\\[]*)\\[/(?:video|audio)])?");
    private static final Pattern EMBED =
            Pattern.compile("\\[embed(?:\\s[^\\]]*)?]([^\\[]*)\\[/embed]");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?([a-z][a-z0-9_-]{2,40})(?:\\s[^\\]\\[]*=[^\\]\\[]*)?]");
    private static final Pattern ESCAPED =
            Pattern.compile(
                    "\\[(\\[/?([a-z][a-z0-9_-]*)(?:\\s[^\\]\\[]*)?](?:.{0,2000}?\\[/\\2])?)]",
                    Pattern.DOTALL);
    private static final List<String> FILES =
            List.of("src", "mp3", "m4a", "ogg", "wav", "wma", "mp4", "m4v", "webm", "ogv", "flv");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\]<>]+");
    private static final String BLOCKS =
            "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area"
                    + "|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer"
                    + "|nav|figure|figcaption|details|summary)";
    private static final Pattern OPENS = Pattern.compile("(?i)<" + BLOCKS + "[\\s/>]");
    private static final Pattern BEFORE = Pattern.compile("(?i)(<" + BLOCKS + "[\\s/>])");
    private static final Pattern AFTER = Pattern.compile("(?i)(</" + BLOCKS + ">|<hr\\b[^>]*>)");
    private static final Pattern VERBATIM = Pattern.compile("(?is)<(pre|script|style)\\b.*?</\\1>");

    private Html() {}

    /** The text of a bit of HTML in one line. */
    static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parseBodyFragment(html).text().strip();
    }

    /**
     * A document of what WordPress would show.
     *
     * @param gallery addresses of the pictures of a gallery with such attributes
     */
    static Document of(String content, Function<String, List<String>> gallery) {
        String text = hidden(SPLIT.matcher(content).replaceAll("\n\n"));
        boolean blocks = BLOCK_COMMENT.matcher(text).find();
        text = replace(CAPTION, text, Html::figure);
        text =
                replace(
                        GALLERY,
                        text,
                        match -> {
                            StringBuilder pictures = new StringBuilder("\n\n");
                            gallery.apply(match.group(1))
                                    .forEach(address ->
                                            pictures.append("<p><img src=\"")
                                                    .append(quoted(address))
                                                    .append("\"></p>\n"));
                            return pictures.append("\n").toString();
                        });
        text = replace(FILM, text, match -> film(match, match.group(1), match.group(2)));
        text = replace(EMBED, text, match -> film(match, "", match.group(1)));
        text = text.replace('\uE002', '[').replace('\uE003', ']');
        Document document = Jsoup.parseBodyFragment(blocks ? text : paragraphs(text));
        document.select("iframe[src], embed[src]").forEach(frame -> link(frame, frame.attr("src")));
        document.select("video, audio")
                .forEach(film -> {
                    Element source = film.hasAttr("src") ? film : film.selectFirst("source[src]");
                    if (source != null) {
                        link(film, source.attr("src"));
                    }
                });
        return document;
    }

    /** Names of shortcodes that nobody here understands, which stay as text. */
    static Set<String> shortcodes(String content) {
        Set<String> names = new TreeSet<>();
        Matcher match = SHORTCODE.matcher(hidden(content));
        while (match.find() && names.size() < 10) {
            String name = match.group(1);
            if (match.group().contains("=") || content.contains("[/" + name + "]")) {
                names.add(name);
            }
        }
        names.removeAll(Set.of("caption", "wp_caption", "gallery", "video", "audio", "embed"));
        return names;
    }

    private static void link(Element element, String address) {
        String to = address.startsWith("//") ? "https:" + address : address;
        element.replaceWith(
                new Element("p").appendChild(new Element("a").attr("href", to).text(to)));
    }

    private static String replace(
            Pattern pattern, String text, Function<Matcher, String> replacement) {
        Matcher match = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (match.find()) {
            match.appendReplacement(out, "");
            out.append(replacement.apply(match));
        }
        return match.appendTail(out).toString();
    }

    /** {@code [caption width="300"]<img …> text[/caption]}, or of old {@code caption="text"}. */
    private static String figure(Matcher match) {
        String inner = match.group("inner").strip();
        Matcher image = IMAGE.matcher(inner);
        if (!image.find()) {
            return inner;
        }
        String after = (inner.substring(0, image.start()) + inner.substring(image.end())).strip();
        String said = after.isEmpty() ? attribute(match.group("attributes"), "caption") : after;
        return "\n\n<figure>"
                + image.group()
                + "<figcaption>"
                + said
                + "</figcaption></figure>\n\n";
    }

    /** A link to what it plays; one that plays what belongs to the post stays as it is. */
    private static String film(Matcher match, String attributes, @Nullable String inner) {
        String address = address(attributes, inner);
        return address.isEmpty()
                ? match.group()
                : "\n\n<p><a href=\"" + quoted(address) + "\">" + quoted(address) + "</a></p>\n\n";
    }

    private static String address(String attributes, @Nullable String inner) {
        Matcher whole = ADDRESS.matcher(attributes + ' ' + (inner == null ? "" : inner));
        if (whole.find()) {
            return whole.group();
        }
        return FILES.stream()
                .map(name -> attribute(attributes, name))
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse("");
    }

    /** How many players name nothing that they play. */
    static int films(String content) {
        return (int)
                FILM.matcher(hidden(content))
                        .results()
                        .filter(match -> address(match.group(1), match.group(2)).isEmpty())
                        .count();
    }

    /** What is written in double brackets is a word about a shortcode, and none. */
    private static String hidden(String text) {
        return replace(
                ESCAPED,
                text,
                match -> match.group(1).replace('[', '\uE002').replace(']', '\uE003'));
    }

    /** An attribute of a shortcode; empty if it has none of that name. */
    static String attribute(String attributes, String name) {
        Matcher match =
                Pattern.compile(
                                "(?:^|\\s)"
                                        + name
                                        + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\\]\"']+))")
                        .matcher(attributes);
        if (!match.find()) {
            return "";
        }
        for (int i = 1; i <= 3; i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        return "";
    }

    private static String quoted(String text) {
        return text.replace("&amp;", "&")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    /** As {@code wpautop} of WordPress does. */
    private static String paragraphs(String text) {
        List<String> kept = new ArrayList<>();
        String plain =
                replace(
                        VERBATIM,
                        text.replace("\r\n", "\n").replace('\r', '\n'),
                        match -> {
                            kept.add(match.group());
                            return "\n\n\uE000" + (kept.size() - 1) + "\uE001\n\n";
                        });
        plain = BEFORE.matcher(plain).replaceAll("\n\n$1");
        plain = AFTER.matcher(plain).replaceAll("$1\n\n");
        StringBuilder out = new StringBuilder();
        for (String part : plain.split("\n\\s*\n")) {
            String line = part.strip();
            if (line.isEmpty()) {
                continue;
            }
            boolean block =
                    OPENS.matcher(line).lookingAt()
                            || line.startsWith("</")
                            || line.startsWith("\uE000");
            out.append(block ? line : "<p>" + line.replace("\n", "<br>\n") + "</p>").append('\n');
        }
        return replace(
                Pattern.compile("\uE000(\\d{1,6})\uE001"),
                out.toString(),
                match -> {
                    int index = Integer.parseInt(match.group(1));
                    return index < kept.size() ? kept.get(index) : "";
                });
    }
}

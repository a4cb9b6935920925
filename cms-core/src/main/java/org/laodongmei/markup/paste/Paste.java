package org.laodongmei.markup.paste;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.laodongmei.markup.Characters;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.html.HtmlPolicy;
import org.laodongmei.markup.source.Bounds;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads what a clipboard holds, or what a document was turned into.
 *
 * <pre>{@code Paste.read("<p class=MsoNormal>　　<b>劳动</b>最光荣<o:p></o:p></p>", sha -> false)
 *     →  Pasted[markdown=**劳动**最光荣, …]}</pre>
 *
 * Whatever comes in, the Markdown has no raw HTML but line breaks in tables, and renders to what it
 * shows. Any number of threads may call it.
 */
public final class Paste {

    /** The most characters of HTML that are read. */
    public static final int LIMIT = 2_000_000;

    private Paste() {}

    /**
     * Reads HTML.
     *
     * @param known whether the library has a picture of a SHA-256; pictures that point at one stay
     * @throws IllegalArgumentException if it is longer than {@link #LIMIT}
     */
    public static Pasted read(String html, Predicate<String> known) {
        if (html.length() > LIMIT) {
            throw new IllegalArgumentException("longer than " + LIMIT + " characters");
        }
        Pictures pictures = new Pictures(known);
        Element blocks = new Flat(pictures).of(Soup.of(Characters.legal(html)));
        Customs customs = new Customs(blocks);
        String title = customs.title();
        customs.captions();
        Credits credits = customs.credits();
        customs.headings();
        Document clean = Jsoup.parse(HtmlPolicy.clean(blocks.html()));
        List<String> remote =
                clean.select("img[src~=^https?:]").stream()
                        .map(image -> image.attr("src"))
                        .distinct()
                        .toList();
        return new Pasted(markdown(clean.body()), title, credits, remote, pictures.lost());
    }

    private static String markdown(Element blocks) {
        String markdown = Script.of(blocks);
        return Bounds.exceededBy(markdown) || markdown.length() > Markdown.LIMIT
                ? plain(blocks)
                : markdown;
    }

    /** What is too much to be a list or a table is paragraphs. */
    private static String plain(Element blocks) {
        return blocks.select("p, td, th, h2, h3, h4, h5, h6, pre").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(text -> Escape.lines(Escape.text(text)))
                .collect(Collectors.joining("\n\n"));
    }
}

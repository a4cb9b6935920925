package org.laodongmei.markup.html;

import org.jspecify.annotations.Nullable;

/** Watches a paragraph: one that holds a picture and nothing else is a figure. */
final class Figure {
    private boolean inParagraph;
    private boolean alone;
    private int start;
    private int content;
    private int images;
    private int titleAt;
    private @Nullable String title;

    void begin(int start, int content) {
        this.start = start;
        this.content = content;
        inParagraph = true;
        alone = true;
        images = 0;
        title = null;
    }

    void meetsTag(String name) {
        alone &= name.equals("a") || name.equals("img") || name.equals("br");
    }

    void meetsText() {
        alone = false;
    }

    /** Markup was put in before the end of the text. */
    void shifted(int at, int characters) {
        titleAt += at <= titleAt ? characters : 0;
    }

    /** Writes the picture; its title waits until it is clear whether it is a caption. */
    void image(HtmlWriter out, String src, String alt, String rest, @Nullable String imageTitle) {
        out.raw("<img").attribute("src", src).attribute("alt", alt).raw(rest);
        images++;
        if (inParagraph && alone && images == 1) {
            titleAt = out.length();
            title = imageTitle;
        } else {
            alone = false;
            if (imageTitle != null) {
                out.attribute("title", imageTitle);
            }
        }
        out.raw(">");
    }

    /**
     * Ends the paragraph, which is written up to its closing tag.
     *
     * @return the caption, empty if there is none, or null if it stays a paragraph
     */
    @Nullable String end(HtmlWriter out) {
        if (!inParagraph) {
            return null;
        }
        inParagraph = false;
        String held = title == null ? "" : title.strip();
        if (!alone || images != 1) {
            if (!held.isEmpty()) {
                out.insert(titleAt, HtmlWriter.attributeOf("title", held));
            }
            return null;
        }
        String picture = out.from(content).strip();
        out.truncate(start);
        out.raw("<figure>").raw(picture);
        if (!held.isEmpty()) {
            out.raw("<figcaption>");
            out.text(held, 0, held.length());
            out.raw("</figcaption>");
        }
        out.raw("</figure>");
        return held;
    }
}

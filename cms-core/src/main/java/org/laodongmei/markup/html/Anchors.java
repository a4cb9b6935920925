package org.laodongmei.markup.html;

/** Links: each one that stays leads somewhere and has a name. */
final class Anchors {
    private final HtmlWriter out;
    private final Tags tags;
    private final Figure figure;
    private int links;
    private boolean named;
    private boolean noteMark;

    Anchors(HtmlWriter out, Tags tags, Figure figure) {
        this.out = out;
        this.tags = tags;
        this.figure = figure;
    }

    boolean isOpen() {
        return links > 0;
    }

    /** Whether the text is a footnote's number or the way back: signs, not words. */
    boolean isNoteMark() {
        return noteMark;
    }

    /** Text, or a picture's description. */
    void named(String name) {
        named |= !name.isBlank();
    }

    /** Opens a link or the target of one; what is neither is not written. */
    boolean open(Attributes attributes) {
        String href = tags.url(attributes.get("href"));
        named = false;
        if (href == null && attributes.get("id") == null) {
            return false;
        }
        String more = "";
        if (href != null) {
            links++;
            boolean back = attributes.has("class", "footnote-backref");
            noteMark = back || attributes.has("class", "footnote-ref");
            more = HtmlWriter.attributeOf("href", href);
            more += Target.isExternal(href) ? " rel=\"noopener\"" : "";
            more += back ? " aria-label=\"返回正文\"" : "";
        }
        tags.write("a", attributes, more);
        return true;
    }

    /** What closes the link that was opened there; one without content is taken back. */
    String close(int start, boolean empty) {
        if (!out.from(start).startsWith("<a href=")) {
            return "</a>";
        }
        links--;
        noteMark = false;
        if (empty) {
            out.truncate(start);
            return "";
        }
        if (!named) {
            String label = " aria-label=\"图片\"";
            out.insert(start + 2, label);
            figure.shifted(start + 2, label.length());
        }
        return "</a>";
    }
}

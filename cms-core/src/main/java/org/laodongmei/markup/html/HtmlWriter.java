package org.laodongmei.markup.html;

/** HTML as it grows; everything that is not a tag of ours goes through {@link #text}. */
final class HtmlWriter {
    private final StringBuilder out;

    HtmlWriter(int size) {
        out = new StringBuilder(size + size / 8 + 64);
    }

    int length() {
        return out.length();
    }

    /** Forgets everything from there on. */
    void truncate(int length) {
        out.setLength(length);
    }

    String from(int start) {
        return out.substring(start);
    }

    HtmlWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    void insert(int at, String markup) {
        out.insert(at, markup);
    }

    void open(String name) {
        out.append('<').append(name).append('>');
    }

    void close(String name) {
        out.append("</").append(name).append('>');
    }

    HtmlWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.append("&quot;");
            } else {
                text(c);
            }
        }
        out.append('"');
        return this;
    }

    void text(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> {
                if (Script.isPrintable(c)) {
                    out.append(c);
                }
            }
        }
    }

    void text(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < to
                    && Character.isLowSurrogate(s.charAt(i + 1))) {
                out.append(c).append(s.charAt(++i));
            } else if (!Character.isSurrogate(c)) {
                text(c);
            }
        }
    }

    static String attributeOf(String name, String value) {
        HtmlWriter one = new HtmlWriter(value.length());
        one.attribute(name, value);
        return one.out.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

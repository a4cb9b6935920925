package org.laodongmei.studio.desk;

/** What stands in the cells of a table that is opened in a spreadsheet. */
public final class Cells {

    /** By this at its beginning Excel knows that a text is UTF-8. */
    public static final char MARK = '\uFEFF';

    private Cells() {}

    /** A text that does not become a formula of whoever opens the table. */
    public static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

package org.laodongmei.markup.html;

/** Where in a table the document is: what a header cell heads, what a table is called. */
final class Tables {
    private int depth;
    private int count;
    private int rows;
    private boolean inHead;
    private boolean hadHead;

    /** Opens a table; only an outermost one gets a region to scroll in. */
    boolean open() {
        rows = 0;
        inHead = false;
        hadHead = false;
        if (depth++ == 0) {
            count++;
            return true;
        }
        return false;
    }

    void close() {
        depth--;
    }

    /** No two regions of a page share a name. */
    String name() {
        return "表格 " + count;
    }

    void row() {
        rows++;
    }

    void head(boolean open) {
        inHead = open;
        hadHead = true;
    }

    String scope() {
        return inHead || rows == 1 && !hadHead ? "col" : "row";
    }
}

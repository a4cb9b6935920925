package org.laodongmei.theme.part;

/**
 * Where a page of a list stands among its sisters.
 *
 * <p>Lists of entries are numbered from the oldest: page n keeps its entries for ever, and the
 * newest page has the highest number and stands at the bare address as well. Answers to a search
 * are numbered from the best.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param before what stands before the number in the address of a page
 * @param after what stands after it
 * @param newest the bare address for the highest page; empty when pages are numbered from the best
 */
public record Pager(int page, int pages, String before, String after, String newest) {
    /** A list that is a single page. */
    public static final Pager SINGLE = new Pager(1, 1, "", "", "");

    public Pager {
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("page " + page + " of " + pages);
        }
    }

    /**
     * Pages of entries, numbered from the oldest.
     *
     * @param base the bare address, ending in a slash: {@code /channels/news/}; pages stand at
     *     {@code /channels/news/page/3/}
     */
    public static Pager fromOldest(int page, int pages, String base) {
        return new Pager(page, pages, base + "page/", "/", base);
    }

    /**
     * Pages of answers, numbered from the best.
     *
     * @param before the address up to the number: {@code /search/?q=x&page=}
     */
    public static Pager fromBest(int page, int pages, String before) {
        return new Pager(page, pages, before, "", "");
    }

    /** Whether page 1 is the last one to be read. */
    public boolean oldestIsFirst() {
        return !newest.isEmpty();
    }

    /** The address of a page. */
    public String url(int number) {
        return number == pages && oldestIsFirst() ? newest : before + number + after;
    }
}

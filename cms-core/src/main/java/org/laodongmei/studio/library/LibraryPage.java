package org.laodongmei.studio.library;

import org.laodongmei.media.library.Collections.Named;
import org.laodongmei.media.library.Item;

import java.util.List;

/**
 * What the grid of files shows.
 *
 * @param more address of the next page; empty after the last
 * @param all how many files there are
 * @param mayAdd whether the visitor may bring files
 * @param mayArrange whether the visitor may put files into collections
 */
public record LibraryPage(
        LibraryFilter filter,
        List<Item> items,
        String more,
        int all,
        List<Named> collections,
        boolean mayAdd,
        boolean mayArrange) {}

package org.laodongmei.transfer.arrival;

import org.laodongmei.entry.Draft;

/**
 * Something of another site, as an entry would say it.
 *
 * @param item what it is called there; the same at each import
 * @param draft with the id that it has, or is to get
 * @param live whether readers are to see it
 */
public record Brought(String item, Draft draft, boolean live) {

    String digest() {
        return Arrivals.digest((live ? "live " : "draft ") + draft);
    }
}

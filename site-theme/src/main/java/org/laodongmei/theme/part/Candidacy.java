package org.laodongmei.theme.part;

import java.time.Instant;

/**
 * That an entry can be liked in a campaign, or could.
 *
 * @param slug of the campaign
 * @param title of the campaign
 * @param number on the card
 * @param personal whether voters must say first who they are, on the campaign's page
 * @param open whether people vote, or soon will; else there is a result to look at
 */
public record Candidacy(
        String slug,
        String title,
        int number,
        Instant start,
        Instant end,
        boolean personal,
        boolean open) {

    /** Of the campaign's page. */
    public String path() {
        return "/votes/" + slug + "/";
    }
}

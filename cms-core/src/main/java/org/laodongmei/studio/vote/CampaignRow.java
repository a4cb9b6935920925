package org.laodongmei.studio.vote;

import org.laodongmei.vote.Declarations.Declared;

import java.time.Instant;
import java.util.Comparator;

/**
 * A campaign in the list of all.
 *
 * @param ballots how many count
 * @param isFinal whether its result is
 */
public record CampaignRow(Declared declared, long ballots, boolean isFinal) {

    /** Those that end last first; what cannot be used before all. */
    static final Comparator<CampaignRow> LATEST =
            Comparator.comparing(CampaignRow::end)
                    .reversed()
                    .thenComparing(row -> row.declared().slug());

    private Instant end() {
        return declared.campaign() == null ? Instant.MAX : declared.campaign().end();
    }

    /** What it is called. */
    public String title() {
        return declared.campaign() == null ? declared.slug() : declared.campaign().title();
    }
}

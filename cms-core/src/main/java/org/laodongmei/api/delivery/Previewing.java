package org.laodongmei.api.delivery;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Shown;
import org.laodongmei.entry.History;
import org.laodongmei.kind.Kind;
import org.laodongmei.review.preview.PreviewLinks;
import org.laodongmei.site.Edition;
import org.laodongmei.site.Preview;
import org.laodongmei.site.catalog.Item;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.Optional;

/**
 * One revision that is not live, for whoever holds the token of a preview link: the same that the
 * studio makes, lists and ends. It opens that revision and nothing else.
 */
@Component
final class Previewing {

    private final PreviewLinks links;
    private final History history;
    private final Entries entries;
    private final Preview preview;
    private final Reading reading;
    private final InstantSource clock;

    Previewing(
            PreviewLinks links,
            History history,
            Entries entries,
            Preview preview,
            Reading reading,
            InstantSource clock) {
        this.links = links;
        this.history = history;
        this.entries = entries;
        this.preview = preview;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @throws Missing if the token opens nothing, or something else
     */
    Object of(@Nullable Kind kind, String id, String token, Query query) {
        PreviewLinks.Shown opened =
                links.open(token).filter(it -> it.entry().equals(id)).orElseThrow(Missing::new);
        Draft draft = history.revision(id, opened.revision()).orElseThrow(Missing::new);
        Shown shown = entries.shown(draft, opened.revision(), clock.instant());
        Edition edition = preview.edition(shown).orElseThrow(Answers.NotYet::new);
        Optional<Item> item =
                edition.catalog()
                        .find(id)
                        .filter(each -> kind == null || each.kind().name().equals(kind.name()));
        links.count(token);
        return reading.told(
                edition, item.orElseThrow(Missing::new), shown.body(), draft, query, null);
    }
}

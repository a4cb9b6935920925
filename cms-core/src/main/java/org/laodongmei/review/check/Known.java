package org.laodongmei.review.check;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.people.Unit;
import org.laodongmei.people.Units;
import org.laodongmei.review.proof.Lexicon;
import org.laodongmei.review.proof.WordLists;
import org.laodongmei.setting.Settings;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site knows by name: the people of its profiles, its units, and the office's own lists.
 * Safe for any threads.
 */
public final class Known {

    private static final String SETTING = "words";
    private static final int MOST_PEOPLE = 5_000;

    /** Ten thousand units need not be read for each text; a new one is known after that. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Read(Lexicon lexicon, WordLists lists, Instant at) {}

    private final Database database;
    private final Audit audit;
    private final Settings settings;
    private final Desk desk;
    private final Units units;
    private final InstantSource clock;
    private volatile Read read =
            new Read(new Lexicon(List.of(), List.of()), WordLists.NONE, Instant.EPOCH);

    public Known(
            Database database,
            Audit audit,
            Settings settings,
            Desk desk,
            Units units,
            InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.settings = settings;
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    /** The office's own lists, as they are kept. */
    public WordLists kept() {
        return settings.get(SETTING)
                .map(json -> JsonMapper.shared().readValue(json, WordLists.class))
                .orElse(WordLists.NONE);
    }

    /** Keeps the office's own lists; the next check reads them. */
    public void keep(String by, WordLists lists) {
        if (settings.put(SETTING, JsonMapper.shared().writeValueAsString(lists))) {
            database.write(tx -> {
                audit.append(tx, by, "words.changed", SETTING, "");
                return null;
            });
        }
        read = new Read(read.lexicon(), read.lists(), Instant.EPOCH);
    }

    Lexicon lexicon() {
        return read().lexicon();
    }

    WordLists lists() {
        return read().lists();
    }

    private Read read() {
        Read now = read;
        Instant time = clock.instant();
        if (now.at().plus(FRESH).isBefore(time)) {
            WordLists lists = kept();
            List<String> others = new ArrayList<>(WordLists.lines(lists.names()));
            units.all().stream().map(Unit::name).forEach(others::add);
            now = new Read(new Lexicon(people(), others), lists, time);
            read = now;
        }
        return now;
    }

    private List<String> people() {
        DeskQuery profiles = DeskQuery.ofKind(DeskQuery.Sight.EVERYTHING, "profile");
        return desk.list(profiles, null, MOST_PEOPLE).stream().map(DeskRow::title).toList();
    }
}

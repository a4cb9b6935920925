package org.laodongmei.review.check;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.library.Library;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.review.proof.Findings;
import org.laodongmei.review.proof.Piece;
import org.laodongmei.review.proof.Proof;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Looks a piece through before it is submitted, and remembers what was let be. Safe for any
 * threads.
 */
public final class Checks {

    /** Where a day begins, for dates without a year. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Audit audit;
    private final Entries entries;
    private final Desk desk;
    private final Kinds kinds;
    private final Library library;
    private final Known known;
    private final OutsideLinks links;
    private final InstantSource clock;

    public Checks(
            Database database,
            Audit audit,
            Entries entries,
            Desk desk,
            Kinds kinds,
            Library library,
            Known known,
            OutsideLinks links,
            InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.entries = entries;
        this.desk = desk;
        this.kinds = kinds;
        this.library = library;
        this.known = known;
        this.links = links;
        this.clock = clock;
    }

    /** Looks a draft through: some statements, however long it is. */
    public Report of(Draft draft) {
        Findings found = new Findings();
        Needs.look(entries.problems(draft), found);
        kinds.find(draft.kind()).ifPresent(kind -> texts(draft, kind, found));
        return new Report(found.all(), database.read(db -> Exemptions.of(db, draft.id())));
    }

    private void texts(Draft draft, Kind kind, Findings found) {
        Texts texts = Texts.of(draft, kind);
        Piece piece = texts.piece(draft, ZONE, LocalDate.ofInstant(clock.instant(), ZONE));
        Targets.look(piece, kind.targets(draft.fields()), texts.pictures(), desk, library, found);
        new DeadLinks(links.dead(draft), ZONE, found).look(piece);
        Proof.read(piece, known.lexicon(), known.lists()).forEach(found::add);
    }

    /**
     * Lets a finding be from now on in that entry.
     *
     * @param reason cut at 200 characters
     * @return whether it can be: an error asks for a reason, and not everything can be let be
     */
    public boolean letBe(Draft draft, String key, String reason, String who) {
        String told = reason.strip();
        List<Finding> meant =
                of(draft).findings().stream()
                        .filter(finding -> finding.key().equals(key))
                        .filter(Report::canBeLetBe)
                        .filter(finding -> finding.weight() != Weight.ERROR || !told.isEmpty())
                        .toList();
        if (meant.isEmpty()) {
            return false;
        }
        database.write(tx -> {
            put(tx, draft.id(), key, told, who);
            return null;
        });
        return true;
    }

    /** Writes down, with what else is done, that somebody looked at these warnings. */
    public void seen(DSLContext tx, String entry, Collection<Finding> warnings, String who) {
        Map<String, Exemption> before = Exemptions.of(tx, entry);
        for (Finding warning : warnings) {
            if (!before.containsKey(warning.key())) {
                put(tx, entry, warning.key(), "", who);
            }
        }
    }

    /** Has a finding count again. */
    public void remember(String entry, String key, String who) {
        database.write(tx -> {
            if (Exemptions.remove(tx, entry, key)) {
                audit.append(tx, who, "check.remembered", entry, rule(key));
            }
            return null;
        });
    }

    private void put(DSLContext tx, String entry, String key, String reason, String who) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        Exemptions.put(tx, entry, new Exemption(key, cut, who, clock.instant()));
        // The rule and not the words: they may be somebody's number.
        audit.append(
                tx, who, "check.let-be", entry, rule(key) + (cut.isEmpty() ? "" : " · " + cut));
    }

    private static String rule(String key) {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }
}

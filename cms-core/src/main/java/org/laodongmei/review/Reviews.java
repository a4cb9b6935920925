package org.laodongmei.review;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.kind.Problem;
import org.laodongmei.people.Account;
import org.laodongmei.people.Right;
import org.laodongmei.people.Role;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Refused.Reason;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Report;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * 三审三校: a piece is submitted, and approved step by step or returned with a reason. A decision names
 * the revision that it is about, and is refused when there is a newer one. Safe for any threads.
 */
public final class Reviews {

    private final Database database;
    private final Entries entries;
    private final Writing writing;
    private final Desk desk;
    private final Channels channels;
    private final Stages stages;
    private final Checks checks;
    private final DecisionRows rows;

    public Reviews(
            Database database,
            Audit audit,
            Entries entries,
            Writing writing,
            Desk desk,
            Channels channels,
            Stages stages,
            Checks checks,
            Decision.Told told,
            InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.writing = writing;
        this.desk = desk;
        this.channels = channels;
        this.stages = stages;
        this.checks = checks;
        this.rows = new DecisionRows(audit, told, clock);
    }

    /** All that was decided about an entry, oldest first. */
    public List<Decision> decisions(String entry) {
        return database.read(db -> DecisionRows.of(db, entry));
    }

    /** The steps that a piece passes. */
    public List<Stage> stages(DeskRow entry) {
        return stages.of(channels.path(entry.channel()));
    }

    /** Whether somebody may write a piece: their own, their unit's, or in a channel of theirs. */
    public boolean mayWrite(Account who, DeskRow entry) {
        boolean own =
                entry.maker().equals(who.id())
                        || entry.unit() != null && entry.unit().equals(who.unit());
        return own && who.may(Right.WRITE_OWN)
                || who.may(Right.WRITE, channels.path(entry.channel()));
    }

    /**
     * Whether somebody who may write a piece may give it another address too: of what readers have,
     * that is at once, so it is for who publishes.
     */
    public boolean mayReaddress(Account who, DeskRow entry) {
        return entry.live() == null || who.may(Right.PUBLISH, channels.path(entry.channel()));
    }

    /** Whether a step of a piece is for somebody to decide, all else left aside. */
    public boolean mayDecide(Account who, DeskRow entry) {
        List<Stage> passed = stages(entry);
        return entry.standing() == Standing.SUBMITTED
                && entry.step() <= passed.size()
                && mayDecide(who, entry, passed.get(entry.step() - 1));
    }

    /** Those of the entries that wait for somebody's decision: two statements, however many. */
    public List<DeskRow> decidable(Account who, List<DeskRow> entries) {
        List<Channel> all = channels.all();
        Map<String, List<Stage>> own = stages.own();
        return entries.stream()
                .filter(entry -> {
                    List<String> path = Channels.path(all, entry.channel());
                    List<Stage> passed = Stages.of(own, path);
                    return entry.standing() == Standing.SUBMITTED
                            && entry.step() <= passed.size()
                            && mayDecide(who, path, passed.get(entry.step() - 1));
                })
                .toList();
    }

    private boolean mayDecide(Account who, DeskRow entry, Stage stage) {
        return mayDecide(who, channels.path(entry.channel()), stage);
    }

    private static boolean mayDecide(Account who, List<String> path, Stage stage) {
        boolean named = stage.reviewers().isEmpty() || stage.reviewers().contains(who.id());
        return who.is(Role.ADMINISTRATOR) || named && who.mayReview(stage.number(), path);
    }

    /**
     * Hands a piece in. Where a channel has no steps it is through at once.
     *
     * @param version what the writer has before them
     * @param note for whoever reviews it; may be empty
     * @param seen keys of the warnings that the writer looked at
     * @throws Refused if it is not theirs, not finished, changed, or on its way already; if the
     *     checks found what nobody looked at
     */
    public void submit(String id, Version version, Account who, String note, Set<String> seen) {
        Writing.Sheet sheet = writing.open(id).orElseThrow(() -> new Refused(Reason.GONE));
        if (!sheet.version().equals(version)) {
            throw new Refused(Reason.CHANGED);
        }
        Report report = checks.of(sheet.draft());
        if (report.isUnfinished()) {
            throw new Refused(Reason.UNFINISHED, entries.problems(sheet.draft()));
        }
        isWithoutFault(report);
        List<Finding> warnings = report.open(Weight.WARNING);
        List<Finding> unseen =
                warnings.stream().filter(warning -> !seen.contains(warning.key())).toList();
        if (!unseen.isEmpty()) {
            throw new Refused(Reason.UNSEEN, problems(unseen, Finding::key));
        }
        database.write(tx -> {
            DeskRow entry = entry(tx, id);
            if (!mayWrite(who, entry)) {
                throw new Refused(Reason.NOT_ALLOWED);
            }
            boolean isIdle =
                    entry.standing() == Standing.WRITING || entry.standing() == Standing.RETURNED;
            if (!isIdle || entry.live() != null && entry.live() == entry.draft()) {
                throw new Refused(Reason.NOT_NOW);
            }
            writing.settle(tx, id);
            checks.seen(tx, id, warnings, who.id());
            rows.add(tx, entry, Act.SUBMITTED, null, who.id(), note);
            goTo(tx, entry, 1);
            return null;
        });
    }

    private static void isWithoutFault(Report report) {
        List<Finding> errors = report.open(Weight.ERROR);
        if (!errors.isEmpty()) {
            throw new Refused(Reason.FAULTY, problems(errors, Finding::field));
        }
    }

    private static List<Problem> problems(List<Finding> findings, Function<Finding, String> name) {
        return findings.stream().map(it -> Problem.of(name.apply(it), it.en(), it.zh())).toList();
    }

    /**
     * Takes a piece back out of review.
     *
     * @throws Refused if it is not theirs, or not in review
     */
    public void recall(String id, Account who) {
        database.write(tx -> {
            DeskRow entry = entry(tx, id);
            if (!mayWrite(who, entry)) {
                throw new Refused(Reason.NOT_ALLOWED);
            }
            if (entry.standing() != Standing.SUBMITTED && entry.standing() != Standing.APPROVED) {
                throw new Refused(Reason.NOT_NOW);
            }
            rows.add(tx, entry, Act.RECALLED, null, who.id(), "");
            desk.stand(tx, List.of(id), Standing.WRITING, 0);
            return null;
        });
    }

    /**
     * Approves a piece in the step where it waits.
     *
     * @param revision the one that was looked at
     * @param note may be empty
     * @throws Refused if it may not be, or not by them; if the checks still find an error in it
     */
    public void approve(String id, int revision, Account who, String note) {
        Optional<Report> report = writing.open(id).map(sheet -> checks.of(sheet.draft()));
        decide(
                id,
                revision,
                who,
                (tx, entry, stage) -> {
                    report.ifPresent(Reviews::isWithoutFault);
                    if (!who.is(Role.ADMINISTRATOR)) {
                        isAnotherPair(DecisionRows.of(tx, id), who);
                    }
                    writing.settle(tx, id);
                    rows.add(tx, entry, Act.APPROVED, stage, who.id(), note);
                    goTo(tx, entry, entry.step() + 1);
                });
    }

    /**
     * Returns a piece to its writer.
     *
     * @param reason what is to be done; needed
     * @throws Refused if it may not be, or not by them
     */
    public void giveBack(String id, int revision, Account who, String reason) {
        if (reason.isBlank()) {
            throw new Refused(Reason.REASON_NEEDED);
        }
        decide(
                id,
                revision,
                who,
                (tx, entry, stage) -> {
                    writing.settle(tx, id);
                    rows.add(tx, entry, Act.RETURNED, stage, who.id(), reason.strip());
                    desk.stand(tx, List.of(id), Standing.RETURNED, 0);
                });
    }

    private interface Taken {
        void take(DSLContext tx, DeskRow entry, Stage stage);
    }

    private void decide(String id, int revision, Account who, Taken taken) {
        database.write(tx -> {
            DeskRow entry = entry(tx, id);
            List<Stage> passed = stages(entry);
            if (entry.standing() != Standing.SUBMITTED || entry.step() > passed.size()) {
                throw new Refused(Reason.NOT_NOW);
            }
            Stage stage = passed.get(entry.step() - 1);
            if (!mayDecide(who, entry, stage)) {
                throw new Refused(Reason.NOT_ALLOWED);
            }
            if (entry.draft() != revision) {
                throw new Refused(Reason.CHANGED);
            }
            taken.take(tx, entry, stage);
            return null;
        });
    }

    /** Four eyes: a piece passes each step before somebody new. */
    private static void isAnotherPair(List<Decision> decisions, Account who) {
        for (Decision decision : decisions.reversed()) {
            boolean theirs = decision.who().equals(who.id());
            if (decision.act() == Act.SUBMITTED) {
                if (theirs) {
                    throw new Refused(Reason.OWN_PIECE);
                }
                return;
            }
            if (decision.act() == Act.APPROVED && theirs) {
                throw new Refused(Reason.SAME_PERSON);
            }
            if (decision.act() == Act.VOIDED) {
                // What was approved before holds no longer, but who submitted it is still asked.
                isNotOwn(decisions, who);
                return;
            }
        }
    }

    private static void isNotOwn(List<Decision> decisions, Account who) {
        Optional<Decision> submitted =
                decisions.reversed().stream()
                        .filter(decision -> decision.act() == Act.SUBMITTED)
                        .findFirst();
        if (submitted.isPresent() && submitted.get().who().equals(who.id())) {
            throw new Refused(Reason.OWN_PIECE);
        }
    }

    private void goTo(DSLContext tx, DeskRow entry, int step) {
        boolean through = step > stages(entry).size();
        desk.stand(
                tx,
                List.of(entry.id()),
                through ? Standing.APPROVED : Standing.SUBMITTED,
                through ? 0 : step);
    }

    private DeskRow entry(DSLContext tx, String id) {
        return desk.find(tx, id)
                .filter(row -> row.trashed() == null)
                .orElseThrow(() -> new Refused(Reason.GONE));
    }
}

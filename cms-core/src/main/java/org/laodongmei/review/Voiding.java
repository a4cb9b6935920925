package org.laodongmei.review;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Revised;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.review.Decision.Act;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An approval is of a revision. Whoever changes the text afterwards sends it back to the first
 * step; only a reviewer who mends a word in the step that is theirs goes on from there, and is on
 * record for it.
 */
public final class Voiding implements Revised {

    private final Accounts accounts;
    private final Channels channels;
    private final Stages stages;
    private final Desk desk;
    private final DecisionRows rows;

    public Voiding(
            Audit audit,
            Accounts accounts,
            Channels channels,
            Stages stages,
            Desk desk,
            Decision.Told told,
            InstantSource clock) {
        this.accounts = accounts;
        this.channels = channels;
        this.stages = stages;
        this.desk = desk;
        this.rows = new DecisionRows(audit, told, clock);
    }

    @Override
    public void revised(DSLContext tx, Collection<String> ids, String by) {
        Optional<Account> who = accounts.find(by);
        for (String id : ids) {
            desk.find(tx, id).ifPresent(entry -> revised(tx, entry, who, by));
        }
    }

    private void revised(DSLContext tx, DeskRow entry, Optional<Account> who, String by) {
        switch (entry.standing()) {
            case WRITING, RETURNED -> {}
            case SUBMITTED -> {
                boolean theirs = who.isPresent() && isStepOf(who.get(), entry);
                if (!theirs && entry.step() > 1) {
                    send(tx, entry, by);
                }
            }
            case APPROVED -> send(tx, entry, by);
            case SCHEDULED -> {
                Plans.cancel(tx, desk, entry.id());
                send(tx, entry, by);
            }
        }
    }

    private boolean isStepOf(Account who, DeskRow entry) {
        List<String> path = channels.path(entry.channel());
        return who.mayReview(entry.step(), path);
    }

    private void send(DSLContext tx, DeskRow entry, String by) {
        rows.add(tx, entry, Act.VOIDED, null, by, "");
        boolean reviewed = !stages.ofChannel(entry.channel()).isEmpty();
        desk.stand(
                tx,
                List.of(entry.id()),
                reviewed ? Standing.SUBMITTED : Standing.WRITING,
                reviewed ? 1 : 0);
    }
}

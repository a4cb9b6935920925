package org.laodongmei.notice;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Role;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Stage;
import org.laodongmei.review.Stages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts down whom a decision or a remark concerns: those before whom a piece waits now, or who made
 * it; never who did it themself. They are told a little later, so that what follows at once is in
 * the same letter. Safe for any threads.
 */
public final class Notices implements Decision.Told, Remark.Told {

    /** Most reviewers that are told of a piece. */
    private static final int MOST = 50;

    /** What happens within this time is told in one letter. */
    static final Duration GATHERED = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Addresses addresses;
    private final Channels channels;
    private final Stages stages;
    private final Desk desk;
    private final InstantSource clock;

    public Notices(
            Accounts accounts,
            Addresses addresses,
            Channels channels,
            Stages stages,
            Desk desk,
            InstantSource clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.channels = channels;
        this.stages = stages;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void decided(DSLContext tx, DeskRow entry, Decision decision) {
        switch (decision.act()) {
            case SUBMITTED -> tellReviewers(tx, entry, 1, News.TO_REVIEW, decision);
            case APPROVED ->
                    tellReviewers(tx, entry, decision.step() + 1, News.TO_REVIEW, decision);
            case VOIDED -> {
                tellReviewers(tx, entry, 1, News.TO_REVIEW_AGAIN, decision);
                tellMaker(tx, entry, News.VOIDED, decision);
            }
            case RETURNED -> tellMaker(tx, entry, News.RETURNED, decision);
            case PUBLISHED -> tellMaker(tx, entry, News.PUBLISHED, decision);
            case RECALLED, SCHEDULED, UNSCHEDULED, WITHDRAWN, TRASHED, RESTORED -> {}
        }
    }

    private void tellReviewers(
            DSLContext tx, DeskRow entry, int step, News news, Decision decision) {
        List<String> path = channels.path(entry.channel());
        for (Stage stage : stages.of(path)) {
            if (stage.number() == step) {
                reviewers(stage, path).stream()
                        .map(Account::id)
                        .filter(id -> !id.equals(decision.who()) && !id.equals(entry.maker()))
                        .limit(MOST)
                        .forEach(id -> add(tx, id, entry, news, stage.name(), decision));
            }
        }
    }

    /**
     * Those named for a step, else its reviewers there. An administrator may do that work too, and
     * is asked where nobody else can be.
     */
    private List<Account> reviewers(Stage stage, List<String> path) {
        List<Account> able =
                accounts.reachable().stream()
                        .filter(account -> account.mayReview(stage.number(), path))
                        .toList();
        List<Account> meant =
                able.stream()
                        .filter(account ->
                                stage.reviewers().isEmpty()
                                        ? account.is(Role.REVIEWER)
                                        : stage.reviewers().contains(account.id()))
                        .toList();
        return meant.isEmpty() && stage.reviewers().isEmpty() ? able : meant;
    }

    private void tellMaker(DSLContext tx, DeskRow entry, News news, Decision decision) {
        if (!entry.maker().equals(decision.who()) && addresses.reached(entry.maker()).isPresent()) {
            add(tx, entry.maker(), entry, news, decision.stage(), decision);
        }
    }

    private void add(
            DSLContext tx,
            String account,
            DeskRow entry,
            News news,
            String stage,
            Decision decision) {
        Letters.add(
                tx,
                account,
                entry.id(),
                news,
                stage,
                decision.who(),
                decision.act() == Decision.Act.PUBLISHED ? "" : decision.reason(),
                clock.instant().plus(GATHERED));
    }

    @Override
    public void said(DSLContext tx, Remark remark, @Nullable String answered) {
        String maker = desk.find(tx, remark.entry()).map(DeskRow::maker).orElse("");
        tell(tx, remark, maker, News.REMARK);
        if (answered != null && !answered.equals(maker)) {
            tell(tx, remark, answered, News.ANSWER);
        }
    }

    private void tell(DSLContext tx, Remark remark, String account, News news) {
        if (!account.equals(remark.who()) && addresses.reached(account).isPresent()) {
            Letters.add(
                    tx,
                    account,
                    remark.entry(),
                    news,
                    "",
                    remark.who(),
                    remark.said(),
                    clock.instant().plus(GATHERED));
        }
    }
}

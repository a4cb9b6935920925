package org.laodongmei.notice;

import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.notice.Wording.Told;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.address.Addresses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends letters when they are due. A letter is forgotten after the server took it, so a process
 * that was killed between the two sends it twice rather than never. What the server does not take
 * is tried again for about a day. The log tells whose letter it was by the account's id; neither
 * addresses nor texts are in it.
 */
public final class Post implements AutoCloseable {

    /** A clock that was put forward is seen after so long. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final int MOST = 500;

    private final Database database;
    private final Accounts accounts;
    private final Addresses addresses;
    private final Desk desk;
    private final Smtp smtp;
    private final Wording wording;
    private final InstantSource clock;
    private final Clockwork clockwork;

    public Post(
            Database database,
            Accounts accounts,
            Addresses addresses,
            Desk desk,
            MailSettings settings,
            String baseUrl,
            InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.addresses = addresses;
        this.desk = desk;
        this.smtp = new Smtp(settings);
        this.wording = new Wording(baseUrl);
        this.clock = clock;
        this.clockwork = new Clockwork("post", database, clock, LOOK, this::sendDue);
    }

    /** Begins to send. */
    public void start() {
        clockwork.start();
    }

    /** Sends what is due and tells when the next is. */
    Instant sendDue() {
        Instant now = clock.instant();
        Instant next = database.read(Letters::next).orElse(Instant.MAX);
        if (next.isAfter(now)) {
            return next;
        }
        send(now);
        return now;
    }

    /** One letter to each, with all that is due or soon will be. */
    private void send(Instant now) {
        List<Letter> due = database.read(db -> Letters.due(db, now.plus(Notices.GATHERED), MOST));
        Map<String, List<Letter>> each =
                due.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Letter::account, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> titles = titles(due);
        Map<String, String> names =
                accounts.displays(due.stream().map(Letter::who).distinct().toList());
        try (Round round = new Round(database, smtp, now)) {
            each.forEach((account, letters) -> {
                List<Told> told = Wording.gathered(letters, titles, names);
                Optional<String> address = addresses.reached(account);
                if (told.isEmpty() || address.isEmpty()) {
                    round.forget(letters);
                } else {
                    round.send(letters, address.get(), wording.subject(told), wording.text(told));
                }
            });
        }
    }

    private Map<String, String> titles(List<Letter> letters) {
        return desk.find(letters.stream().map(Letter::entry).distinct().toList()).values().stream()
                .filter(row -> row.trashed() == null)
                .collect(Collectors.toMap(DeskRow::id, DeskRow::title));
    }

    @Override
    public void close() {
        clockwork.close();
    }
}

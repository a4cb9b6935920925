package org.laodongmei.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;

import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Letters one after another over one way to the server, which is opened again if it breaks. The log
 * tells whose letter it was by the account's id; neither addresses nor texts are in it, nor what
 * the server says, which may have either.
 */
final class Round implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** How long after each try that failed comes the next; after the last there is none. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    Duration.ofHours(5),
                    Duration.ofHours(18));

    private final Database database;
    private final Smtp smtp;
    private final Instant now;
    private @Nullable Transport transport;
    private boolean unreachable;

    Round(Database database, Smtp smtp, Instant now) {
        this.database = database;
        this.smtp = smtp;
        this.now = now;
    }

    /** Sends what somebody is to be told, and forgets it; or has it tried again. */
    void send(List<Letter> letters, String to, String subject, String text) {
        Transport open = transport == null ? open() : transport;
        if (open == null) {
            later(letters);
            return;
        }
        try {
            smtp.send(open, to, subject, text, now);
        } catch (MessagingException e) {
            if (!(e instanceof SendFailedException)) {
                close();
            }
            LOG.warn(
                    "The mail server took no letter to account {}: {}",
                    letters.getFirst().account(),
                    e.getClass().getSimpleName());
            later(letters);
            return;
        }
        forget(letters);
    }

    /** A way to the server; null when there is none, which is found out once. */
    private @Nullable Transport open() {
        if (!unreachable) {
            try {
                transport = smtp.open();
            } catch (MessagingException e) {
                unreachable = true;
                LOG.warn(
                        "The mail server takes nothing from us; letters are tried again later: {}",
                        e.getClass().getSimpleName());
            }
        }
        return transport;
    }

    private void later(List<Letter> letters) {
        database.write(tx -> {
            for (Letter letter : letters) {
                if (letter.tries() < WAITS.size()) {
                    Letters.failed(tx, letter, now.plus(WAITS.get(letter.tries())));
                } else {
                    Letters.remove(tx, List.of(letter));
                    LOG.warn(
                            "A letter to account {} is given up after {} tries",
                            letter.account(),
                            WAITS.size() + 1);
                }
            }
            return null;
        });
    }

    /** Has nothing of it sent, or not again. */
    void forget(List<Letter> letters) {
        database.write(tx -> {
            Letters.remove(tx, letters);
            return null;
        });
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // It took what it took.
            }
        }
    }
}

package org.laodongmei.site;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.site.release.Held;
import org.laodongmei.site.release.State;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Earlier states of the site: readers can be brought back to one, and forward again. What is
 * published meanwhile is kept, and shown by going forward. Safe for any threads.
 */
public final class Releases {

    private final Publisher publisher;
    private final Database database;
    private final Audit audit;

    public Releases(Publisher publisher, Database database, Audit audit) {
        this.publisher = publisher;
        this.database = database;
        this.audit = audit;
    }

    /** States that readers can be brought back to, the newest first. */
    public List<State> states() {
        synchronized (publisher) {
            try {
                return publisher.past().states();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The state that readers are kept at; empty while they see what is live. */
    public Optional<Held> held() {
        return publisher.past().held();
    }

    /**
     * Brings readers back to a state, and keeps them there.
     *
     * @param by id of the account
     * @param id of the state
     * @return false when there is no such state any more
     */
    public boolean back(String by, String id) {
        synchronized (publisher) {
            Optional<State> state =
                    states().stream().filter(one -> one.id().equals(id)).findFirst();
            state.ifPresent(one -> {
                note(by, "release.back", id, one.at().toString());
                publisher.hold(one);
            });
            return state.isPresent();
        }
    }

    /**
     * Brings readers forward to what is live now.
     *
     * @param by id of the account
     */
    public void forward(String by) {
        synchronized (publisher) {
            if (held().isPresent()) {
                note(by, "release.forward", "", "");
                publisher.letGo();
            }
        }
    }

    /** It is written down first: a folder of files knows no transaction. */
    private void note(String by, String act, String subject, String detail) {
        database.write(tx -> {
            audit.append(tx, by, act, subject, detail);
            return null;
        });
    }
}

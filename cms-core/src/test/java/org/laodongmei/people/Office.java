package org.laodongmei.people;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The people of a data folder, with a clock that tests turn. */
final class Office implements AutoCloseable {

    static final String PASSWORD = "江边的白鹭飞走了又回来";

    final Database database;
    final Audit audit;
    final Sessions sessions;
    final Accounts accounts;
    final SignIns signIns;
    final Units units;
    Instant now = Instant.parse("2020-01-01T00:00:00Z");

    Office(Path data) {
        InstantSource clock = () -> now;
        database = Database.open(data);
        audit = new Audit(database, clock);
        sessions = new Sessions(database, clock);
        accounts = new Accounts(database, audit, sessions, clock);
        signIns = SignIns.open(database, audit, data, clock);
        units = new Units(database, audit);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    String somebody(String name, Role... roles) {
        return accounts.add("command", wish(name, roles), PASSWORD);
    }

    static Accounts.Wish wish(String name, Role... roles) {
        return new Accounts.Wish(
                name, name + "示例", null, List.of(roles).stream().map(Grant::of).toList());
    }

    @Override
    public void close() {
        database.close();
    }
}

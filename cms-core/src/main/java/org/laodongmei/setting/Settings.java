package org.laodongmei.setting;

import static org.laodongmei.db.tables.Tables.SETTING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The settings of the site: {@code site} (site.yaml as JSON, without its channels), {@code
 * synonyms} (a group a line), {@code words} (the office's lists of words as JSON), {@code
 * campaign:SLUG} (a campaign's YAML). Safe for any threads.
 */
public final class Settings {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 4_000_000;

    private final Database database;
    private final Changes changes;

    public Settings(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The text kept under the name. */
    public Optional<String> get(String name) {
        return database.read(db ->
                db.select(SETTING.VALUE)
                        .from(SETTING)
                        .where(SETTING.NAME.eq(name))
                        .fetchOptional(SETTING.VALUE));
    }

    /** All names that begin with the prefix, sorted. */
    public List<String> names(String prefix) {
        return database.read(db ->
                db.select(SETTING.NAME)
                        .from(SETTING)
                        .where(SETTING.NAME.startsWith(prefix))
                        .orderBy(SETTING.NAME)
                        .fetch(SETTING.NAME));
    }

    /**
     * Keeps a text under a name, in place of the one before.
     *
     * @param name at most 80 characters
     * @param value at most four million characters
     * @return whether anything changed
     * @throws IllegalArgumentException if the name or the value is longer
     */
    public boolean put(String name, String value) {
        if (name.isBlank() || name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("setting '" + name + "' is too long to be kept");
        }
        return database.write(tx -> {
            int rows =
                    tx.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                            .values(name, value)
                            .onConflict(SETTING.NAME)
                            .doUpdate()
                            .set(SETTING.VALUE, value)
                            .where(SETTING.VALUE.ne(value))
                            .execute();
            if (rows > 0) {
                changes.append(tx, Subject.SETTING, name);
            }
            return rows > 0;
        });
    }

    /**
     * Keeps a text in place of the one that the caller saw, so that nobody's change is lost.
     *
     * @param before null where there was none
     * @param alongside what belongs into the same transaction, such as a row of the audit log
     * @return false if the text is another one by now; then nothing happened
     * @throws IllegalArgumentException if the value is longer than four million characters
     */
    public boolean replace(
            String name, @Nullable String before, String value, Consumer<DSLContext> alongside) {
        if (value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("setting '" + name + "' is too long to be kept");
        }
        return database.write(tx -> {
            int rows =
                    before == null
                            ? tx.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                                    .values(name, value)
                                    .onConflictDoNothing()
                                    .execute()
                            : tx.update(SETTING)
                                    .set(SETTING.VALUE, value)
                                    .where(SETTING.NAME.eq(name), SETTING.VALUE.eq(before))
                                    .execute();
            if (rows > 0) {
                changes.append(tx, Subject.SETTING, name);
                alongside.accept(tx);
            }
            return rows > 0;
        });
    }
}

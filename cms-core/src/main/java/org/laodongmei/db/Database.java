package org.laodongmei.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * The SQLite database of one data folder, write-ahead logged with {@code synchronous=FULL}: what a
 * returned {@link #write} did survives {@code kill -9} and a power cut.
 *
 * <p>Safe for any number of threads. Writers queue for one connection, so keep the work inside
 * {@link #write} short and do rendering, decoding and other slow things before it.
 */
public final class Database implements AutoCloseable {

    /**
     * A file of tables that belong together, with a writer of its own.
     *
     * @param schema the newest migration script; lets a start on a current database skip Flyway,
     *     which costs more than the start
     * @param patience milliseconds for which a writer waits for another process
     * @param tuning what its writer is opened with beside what all are
     */
    private record Shape(String name, String scripts, int schema, int patience, String tuning) {}

    /** The newest script of the content. */
    static final int SCHEMA = 18;

    private static final Shape CONTENT =
            new Shape("laodongmei", "db/migration", SCHEMA, 10_000, "&cache_size=-32000");

    /**
     * Ballots are small and their keys random, so small pages and a large cache; the log is brought
     * in by {@link #settle} and not by a commit that happens to be the thousandth. Voters are told
     * in seconds that it cannot be written now.
     */
    private static final Shape VOTES =
            new Shape(
                    "votes",
                    "db/votes",
                    3,
                    3_000,
                    "&page_size=1024&cache_size=-64000&wal_autocheckpoint=20000");

    private static final int READERS = 4;

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final LongAdder statements = new LongAdder();
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();

    private Database(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the database of a data folder, creating or migrating it when needed.
     *
     * @throws UncheckedIOException if the folder cannot be made
     * @throws IllegalStateException if the database cannot be opened or migrated
     */
    public static Database open(Path folder) {
        return open(folder, CONTENT);
    }

    /** The same of the votes, which are in a file of their own. */
    public static Database openVotes(Path folder) {
        return open(folder, VOTES);
    }

    private static Database open(Path folder, Shape shape) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loadDriver();
        String url =
                "jdbc:sqlite:"
                        + folder.resolve(shape.name() + ".db")
                        + "?foreign_keys=true&busy_timeout="
                        + shape.patience();
        HikariDataSource writer =
                pool(
                        url
                                + "&journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE"
                                + shape.tuning(),
                        shape.name() + "-writer",
                        1);
        try {
            migrate(writer, shape);
            return new Database(
                    writer, pool(url + "&cache_size=-16000", shape.name() + "-readers", READERS));
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** What the pools say of a driver that cannot be loaded tells nobody what to do about it. */
    private static void loadDriver() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the database driver cannot unpack its library into the folder for temporary files, "
                            + System.getProperty(
                                    "org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /**
     * Has the driver and the query builder loaded on another thread, a tenth of a second and more
     * that whoever opens a database soon need not wait for.
     */
    public static void prefetch() {
        // Two threads that meet it first at the same time make it complain on standard error.
        LoggerFactory.getILoggerFactory();
        Thread.ofPlatform()
                .daemon()
                .name("prefetch")
                .start(() -> {
                    try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite::memory:")) {
                        context(connection).selectOne().fetch();
                    } catch (SQLException | RuntimeException | LinkageError e) {
                        // Whoever opens a database meets it again, and can tell.
                    }
                });
    }

    /**
     * Runs {@code work} in one transaction on the only writer; rolls back and rethrows when it
     * throws.
     */
    public <T> T write(Function<DSLContext, T> work) {
        T result;
        try (Connection connection = writer.getConnection()) {
            try {
                connection.setAutoCommit(false);
                result = work.apply(counted(connection));
                // Commits. The driver's own commit begins the next transaction too, which may fail
                // when this one is on the disk.
                connection.setAutoCommit(true);
            } catch (RuntimeException | Error e) {
                undo(connection);
                throw e;
            } catch (SQLException e) {
                writer.evictConnection(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be written: " + e.getMessage(), e);
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    /**
     * Takes back what a connection did. One that could not begin, or whose transaction the database
     * has ended, believes to be in one and would write the next without: it is given up.
     */
    private void undo(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            writer.evictConnection(connection);
        }
    }

    /** Runs {@code work} on a read-only connection. Each statement sees a consistent snapshot. */
    public <T> T read(Function<DSLContext, T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.apply(counted(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Brings what the write-ahead log holds into the file, as far as nobody reads it, without
     * holding up the writer.
     */
    public void settle() {
        try (Connection connection = readers.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot settle: " + e.getMessage(), e);
        }
    }

    /**
     * Calls {@code hook} after every commit of this process, on the committing thread: it must be
     * quick.
     */
    public void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static void migrate(HikariDataSource writer, Shape shape) {
        try (Connection connection = writer.getConnection()) {
            if (userVersion(connection) == shape.schema()) {
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be opened: " + e.getMessage(), e);
        }
        Flyway.configure()
                .dataSource(writer)
                .locations("classpath:" + shape.scripts())
                .load()
                .migrate();
        try (Connection connection = writer.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + shape.schema());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private static int userVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static HikariDataSource pool(String url, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(60_000);
        if (size > 1) {
            // The driver does not know it as a parameter and would take it for a part of the file's
            // name.
            config.setConnectionInitSql("pragma query_only = true");
        }
        return new HikariDataSource(config);
    }

    /** How many statements were run since it was opened, for meters and tests. */
    public long statements() {
        return statements.sum();
    }

    private DSLContext counted(Connection connection) {
        DSLContext context = context(connection);
        context.configuration().set(ExecuteListener.onExecuteStart(_ -> statements.increment()));
        return context;
    }

    private static DSLContext context(Connection connection) {
        Settings settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withExecuteLogging(false);
        return DSL.using(connection, SQLDialect.SQLITE, settings);
    }
}

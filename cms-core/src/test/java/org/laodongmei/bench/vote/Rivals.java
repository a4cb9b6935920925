package org.laodongmei.bench.vote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a database does that is asked for nothing but rows on the same unique key, on the same disk:
 * PostgreSQL with its own load program, from this machine's package, and SQLite with a transaction
 * for each row.
 */
final class Rivals implements AutoCloseable {

    private static final String TABLE =
            "create table ballot (at bigint not null, candidate integer not null,"
                    + " once integer not null, voter %s not null, hash %s not null,"
                    + " unique (voter, candidate, once))";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path folder;
    private final Optional<Path> programs;
    private boolean running;

    /** Begins with empty tables in a folder that is not there yet. */
    Rivals(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.programs = programs();
        if (programs.isPresent()) {
            startPostgres();
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pgbench")))
                    .max(Path::compareTo);
        }
    }

    private void startPostgres() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        // It does not run as root, and its folder may be below one that is nobody else's.
        for (Path up = folder.getParent(); up != null && isRoot(); up = up.getParent()) {
            if (up.getFileName() != null && up.getFileName().toString().startsWith("run")) {
                Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwx--x--x"));
                break;
            }
        }
        Path data = folder.resolve("postgres");
        postgres("initdb", "-D", data.toString(), "-A", "trust", "-U", "bench");
        postgres(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-c listen_addresses='' -c unix_socket_directories=" + folder,
                "start");
        running = true;
        Path script = folder.resolve("insert.sql");
        Files.writeString(
                script,
                """
                \\set candidate random(1, 26)
                insert into ballot values (1790000000000, :candidate, 20700, uuid_send(gen_random_uuid()), \
                sha256(uuid_send(gen_random_uuid()))) on conflict (voter, candidate, once) do nothing
                """);
        psql(TABLE.formatted("bytea", "bytea"));
    }

    private void psql(String sql) throws IOException, InterruptedException {
        postgres("psql", "-h", folder.toString(), "-U", "bench", "-d", "postgres", "-c", sql);
    }

    /** Inserts a second with so many clients; 0 when there is no PostgreSQL here. */
    double pgbench(int clients, int seconds) throws IOException, InterruptedException {
        if (programs.isEmpty()) {
            return 0;
        }
        String said =
                postgres(
                        "pgbench",
                        "-n",
                        "-h",
                        folder.toString(),
                        "-U",
                        "bench",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        Integer.toString(Math.min(clients, 2)),
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        folder.resolve("insert.sql").toString(),
                        "postgres");
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("pgbench says no rate: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Rows a second, with a transaction for each. */
    double sqlite(int seconds) throws SQLException {
        String url =
                "jdbc:sqlite:" + folder.resolve("rows.db") + "?journal_mode=WAL&synchronous=FULL";
        Random random = new Random(180_000);
        byte[] voter = new byte[16];
        byte[] hash = new byte[32];
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted("blob", "blob"));
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into ballot values (1790000000000, ?, 20700, ?, ?)"
                                    + " on conflict (voter, candidate, once) do nothing")) {
                long began = System.nanoTime();
                int rows = 0;
                for (; System.nanoTime() - began < seconds * 1_000_000_000L; rows++) {
                    random.nextBytes(voter);
                    random.nextBytes(hash);
                    insert.setInt(1, 1 + random.nextInt(Browsers.CANDIDATES));
                    insert.setBytes(2, voter);
                    insert.setBytes(3, hash);
                    insert.executeUpdate();
                }
                return rows * 1e9 / (System.nanoTime() - began);
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String postgres(String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, program, ".txt");
        int code =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        String text = Files.readString(said);
        if (code != 0) {
            throw new IOException(program + " ended with " + code + ": " + text);
        }
        return text;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (running) {
            postgres("pg_ctl", "-D", folder.resolve("postgres").toString(), "-m", "fast", "stop");
        }
    }
}

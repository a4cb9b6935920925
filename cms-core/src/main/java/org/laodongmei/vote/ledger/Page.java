package org.laodongmei.vote.ledger;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.ledger.Cast.Earlier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written in one transaction. The polls in memory follow when it is {@link #turn turned},
 * after the commit. Statements are prepared when first used: this is where each ballot passes.
 */
final class Page implements AutoCloseable {

    private final Connection connection;
    private final InstantSource clock;
    private final Map<Poll, Head> heads = new HashMap<>();
    private final List<Runnable> counts = new ArrayList<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Page(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Now, or when the last line was written if the clock was set back since. */
    Instant now(Poll poll) {
        return head(poll).notBefore(Instant.ofEpochMilli(clock.millis()));
    }

    Head head(Poll poll) {
        return heads.getOrDefault(poll, poll.head());
    }

    /** A ballot of a voter, with its line's number and hash. */
    record Written(Earlier ballot, long line, byte[] hash) {}

    /** The ballots of a voter. */
    List<Written> of(Poll poll, byte[] voter) throws SQLException {
        PreparedStatement select =
                statement("select id, candidate, once, at, hash from ledger where voter = ?");
        select.setBytes(1, voter);
        List<Written> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(
                        new Written(
                                new Earlier(
                                        row.getInt(2),
                                        row.getInt(3),
                                        Instant.ofEpochMilli(row.getLong(4))),
                                Poll.line(row.getLong(1)),
                                row.getBytes(5)));
            }
        }
        return found;
    }

    /** Writes a ballot; null when the unique key knows it already. */
    @Nullable Head write(Cast cast, int once, Instant at) throws SQLException {
        Head before = head(cast.poll());
        Line line = new Line.Ballot(before.lines() + 1, at, cast.candidate(), once, cast.voter());
        Head after = before.after(line);
        PreparedStatement insert =
                statement(
                        "insert into ledger (id, at, candidate, once, voter, hash, net, agent)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (voter, candidate, once) do nothing");
        insert.setLong(1, cast.poll().row(line.number()));
        insert.setLong(2, at.toEpochMilli());
        insert.setInt(3, cast.candidate());
        insert.setInt(4, once);
        insert.setBytes(5, cast.voter());
        insert.setBytes(6, after.hash());
        insert.setLong(7, cast.net());
        insert.setInt(8, cast.agent());
        if (insert.executeUpdate() != 1) {
            return null;
        }
        heads.put(cast.poll(), after);
        counts.add(() -> cast.poll().count(cast.candidate(), 1));
        return after;
    }

    /** Writes an act. */
    Head write(Poll poll, String json, Instant at) throws SQLException {
        Head before = head(poll);
        Line line = new Line.Act(before.lines() + 1, at, json);
        Head after = before.after(line);
        PreparedStatement insert =
                statement("insert into ledger (id, at, act, hash) values (?, ?, ?, ?)");
        insert.setLong(1, poll.row(line.number()));
        insert.setLong(2, at.toEpochMilli());
        insert.setString(3, json);
        insert.setBytes(4, after.hash());
        insert.executeUpdate();
        heads.put(poll, after);
        return after;
    }

    /**
     * Takes ballots out of the count by the act that is about to be written; the ballots stay.
     *
     * @return those that were ballots and counted until now
     */
    List<Long> takeOut(Poll poll, List<Long> lines) throws SQLException {
        PreparedStatement select =
                statement("select candidate from ledger where id = ? and voter is not null");
        PreparedStatement insert =
                statement("insert into voided (id, act) values (?, ?) on conflict do nothing");
        long act = poll.row(head(poll).lines() + 1);
        List<Long> taken = new ArrayList<>();
        for (long line : lines) {
            select.setLong(1, poll.row(line));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    continue;
                }
                int candidate = row.getInt(1);
                insert.setLong(1, poll.row(line));
                insert.setLong(2, act);
                if (insert.executeUpdate() == 1) {
                    counts.add(() -> poll.count(candidate, -1));
                    taken.add(line);
                }
            }
        }
        return taken;
    }

    /** Makes known what was written, when the disk has it. */
    void turn() {
        heads.forEach(Poll::reach);
        counts.forEach(Runnable::run);
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}

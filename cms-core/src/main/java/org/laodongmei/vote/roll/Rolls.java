package org.laodongmei.vote.roll;

import static org.jooq.impl.DSL.count;
import static org.laodongmei.db.tables.Tables.ELECTOR;
import static org.laodongmei.db.tables.Tables.ROLL;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The lists of members, one for each campaign that is not for everybody. What is kept of a number
 * is a hash by the campaign's key of its salted form. Safe for any threads.
 */
public final class Rolls {

    /** More than any federation has members of one city. */
    private static final int MOST = 5_000_000;

    private static final int AT_ONCE = 5_000;
    private static final int LONGEST_SALT = 200;

    private final Database votes;
    private final Database content;
    private final Audit audit;
    private final Ledger ledger;
    private final Keys keys;

    /**
     * @param content the database of the log
     */
    public Rolls(Database votes, Database content, Audit audit, Ledger ledger, Keys keys) {
        this.votes = votes;
        this.content = content;
        this.audit = audit;
        this.ledger = ledger;
        this.keys = keys;
    }

    /**
     * Adds members to the list of a campaign. The file is CSV: the first line is {@code salt} and
     * the salt, each line after it begins with a {@link SaltedNumber}. Nobody is taken off it.
     *
     * @param by id of the account
     * @param csv is not closed
     * @return how many were added that were not there
     * @throws InvalidRoll if it is no such file, or has another salt than the list; what came
     *     before a wrong line is added
     */
    public int add(String by, String slug, Reader csv) {
        Poll poll = ledger.poll(slug);
        byte[] key =
                keys.of(slug)
                        .orElseThrow(() ->
                                new InvalidRoll("the campaign's key is destroyed", "这个活动的密钥已经销毁。"));
        int before = size(slug);
        BufferedReader lines = new BufferedReader(csv);
        try {
            salt(poll, lines.readLine());
            List<byte[]> batch = new ArrayList<>();
            String line = lines.readLine();
            for (int number = 2; line != null; number++) {
                if (number > MOST) {
                    throw new InvalidRoll("more than " + MOST + " lines", "超过 " + MOST + " 行。");
                }
                batch.add(member(key, line, number));
                line = lines.readLine();
                if (batch.size() == AT_ONCE || line == null) {
                    write(poll, batch);
                    batch.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int added = size(slug) - before;
        content.write(tx -> {
            audit.append(tx, by, "campaign.members", slug, Integer.toString(added));
            return null;
        });
        return added;
    }

    private void salt(Poll poll, @Nullable String line) {
        String[] first = line == null ? new String[0] : line.replace("\uFEFF", "").split(",");
        if (first.length < 2 || !first[0].equals("salt") || first[1].length() > LONGEST_SALT) {
            throw new InvalidRoll(
                    "the first line must be the word salt, a comma and the salt",
                    "第一行要写 salt、逗号和盐。");
        }
        String salt = first[1].strip();
        boolean same =
                votes.write(tx -> {
                    tx.insertInto(ROLL, ROLL.POLL, ROLL.SALT)
                            .values(poll.id(), salt)
                            .onConflictDoNothing()
                            .execute();
                    return tx.fetchExists(ROLL, ROLL.POLL.eq(poll.id()), ROLL.SALT.eq(salt));
                });
        if (!same) {
            throw new InvalidRoll("the list has another salt", "名册用的是另一个盐。");
        }
    }

    private static byte[] member(byte[] key, String line, int number) {
        String hash = line.split(",", 2)[0].strip();
        if (!hash.matches("[0-9a-fA-F]{64}")) {
            throw new InvalidRoll(
                    "line " + number + " is no salted number", "第 " + number + " 行不是加盐的号码。");
        }
        return Keys.hash(key, "member", HexFormat.of().parseHex(hash));
    }

    private void write(Poll poll, List<byte[]> batch) {
        votes.write(tx -> {
            var insert =
                    tx.batch(
                            tx.insertInto(ELECTOR, ELECTOR.POLL, ELECTOR.HASH)
                                    .values((Integer) null, null)
                                    .onConflictDoNothing());
            for (byte[] member : batch) {
                insert = insert.bind(poll.id(), member);
            }
            return insert.execute();
        });
    }

    /** How many members the list of a campaign has; 0 for no list. */
    public int size(String slug) {
        Poll poll = ledger.poll(slug);
        return votes.read(db ->
                db.select(count())
                        .from(ELECTOR)
                        .where(ELECTOR.POLL.eq(poll.id()))
                        .fetchSingle()
                        .value1());
    }

    /**
     * What stands for a member of a campaign's list: 16 bytes.
     *
     * @param number as somebody typed it
     * @return empty when the list has no such number
     */
    public Optional<byte[]> member(String slug, String number) {
        String plain = SaltedNumber.plain(number);
        Optional<byte[]> key = keys.of(slug);
        if (plain.isEmpty() || plain.length() > SaltedNumber.LONGEST || key.isEmpty()) {
            return Optional.empty();
        }
        Poll poll = ledger.poll(slug);
        return votes.read(db ->
                db.select(ROLL.SALT)
                        .from(ROLL)
                        .where(ROLL.POLL.eq(poll.id()))
                        .fetchOptional(ROLL.SALT)
                        .map(salt -> HexFormat.of().parseHex(SaltedNumber.of(salt, plain)))
                        .map(hash -> Keys.hash(key.get(), "member", hash))
                        .filter(member ->
                                db.fetchExists(
                                        ELECTOR,
                                        ELECTOR.POLL.eq(poll.id()),
                                        ELECTOR.HASH.eq(member))));
    }
}

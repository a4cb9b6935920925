package org.laodongmei.people.token;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.TOKEN;
import static org.laodongmei.db.tables.Tables.TOKEN_SECRET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.laodongmei.people.token.Token.Sort;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tokens as rows. */
final class TokenRows {

    private TokenRows() {}

    /**
     * A token by one of its secrets.
     *
     * @param ends when that secret ends; null while it is the present one
     */
    record Key(Token token, @Nullable Instant ends) {

        boolean isGood(Instant now) {
            return !token.isOver(now) && (ends == null || now.isBefore(ends));
        }
    }

    /** Those of the condition, in order of name. */
    static List<Token> find(DSLContext db, Condition condition) {
        return db.selectFrom(TOKEN)
                .where(condition)
                .orderBy(TOKEN.NAME, TOKEN.ID)
                .fetch(TokenRows::token);
    }

    /** How many that still let somebody in are for one channel alone. */
    static int countIn(DSLContext db, String channel, long now) {
        return db.fetchCount(
                TOKEN.leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(TOKEN.ACCOUNT)),
                TOKEN.CHANNEL
                        .eq(channel)
                        .and(ACCOUNT.ID.isNull().or(ACCOUNT.ACTIVE.isTrue()))
                        .and(TOKEN.EXPIRES_AT.isNull().or(TOKEN.EXPIRES_AT.gt(now))));
    }

    /** All that lets somebody in, by the hash of its secret, in one statement. */
    static Map<String, Key> keys(DSLContext db, long now) {
        return Map.copyOf(
                db.select(TOKEN.fields())
                        .select(TOKEN_SECRET.HASH, TOKEN_SECRET.ENDS_AT)
                        .from(TOKEN_SECRET)
                        .join(TOKEN)
                        .on(TOKEN.ID.eq(TOKEN_SECRET.TOKEN))
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(TOKEN.ACCOUNT))
                        .where(
                                ACCOUNT.ID.isNull().or(ACCOUNT.ACTIVE.isTrue()),
                                TOKEN.EXPIRES_AT.isNull().or(TOKEN.EXPIRES_AT.gt(now)),
                                TOKEN_SECRET.ENDS_AT.isNull().or(TOKEN_SECRET.ENDS_AT.gt(now)))
                        .fetchMap(
                                TOKEN_SECRET.HASH,
                                row ->
                                        new Key(
                                                token(row),
                                                instant(row.get(TOKEN_SECRET.ENDS_AT)))));
    }

    static void insert(DSLContext tx, Token token) {
        tx.insertInto(TOKEN)
                .set(TOKEN.ID, token.id())
                .set(TOKEN.NAME, token.name())
                .set(TOKEN.SORT, token.sort().name())
                .set(TOKEN.ACCOUNT, token.account())
                .set(TOKEN.SCOPES, text(token.scopes()))
                .set(TOKEN.CHANNEL, token.channel())
                .set(TOKEN.MADE_AT, token.made().toEpochMilli())
                .set(
                        TOKEN.EXPIRES_AT,
                        token.expires() == null ? null : token.expires().toEpochMilli())
                .set(TOKEN.USED_AT, 0L)
                .execute();
    }

    static void insertSecret(DSLContext tx, String token, String hash) {
        tx.insertInto(TOKEN_SECRET)
                .set(TOKEN_SECRET.HASH, hash)
                .set(TOKEN_SECRET.TOKEN, token)
                .execute();
    }

    /** Scopes as one text, always in the same order. */
    static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
    }

    private static Token token(Record row) {
        Long used = row.get(TOKEN.USED_AT);
        return new Token(
                row.get(TOKEN.ID),
                row.get(TOKEN.NAME),
                Sort.valueOf(row.get(TOKEN.SORT)),
                row.get(TOKEN.ACCOUNT),
                Arrays.stream(row.get(TOKEN.SCOPES).split(" "))
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                row.get(TOKEN.CHANNEL),
                Instant.ofEpochMilli(row.get(TOKEN.MADE_AT)),
                instant(row.get(TOKEN.EXPIRES_AT)),
                instant(used == 0 ? null : used));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}

package org.laodongmei.people.token;

import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.TOKEN;
import static org.laodongmei.db.tables.Tables.TOKEN_SECRET;
import static org.laodongmei.people.secret.Token.hash;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.people.token.InvalidToken.Reason;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.TokenRows.Key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys and tokens by which programs come in. Of a secret only its SHA-256 is kept, which is enough
 * for what is random. Every act is in the audit log. Safe for any threads.
 */
public final class Tokens implements AutoCloseable {

    /** How many somebody may have. */
    public static final int MOST_EACH = 20;

    /** How many the office may have. */
    public static final int MOST_OF_THE_OFFICE = 500;

    /** No token is good for longer. */
    public static final Duration LONGEST = Duration.ofDays(5 * 366);

    /** How long a secret goes on when another takes its place, unless it is to end at once. */
    public static final Duration GRACE = Duration.ofDays(1);

    /** How long what another process did may go unseen. */
    private static final Duration SEEN = Duration.ofSeconds(3);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final LastUses uses;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    /** All the secrets that let somebody in, so that neither a request nor a guess asks for any. */
    private record Known(Instant read, Map<String, Key> keys) {}

    public Tokens(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.uses = new LastUses(database);
    }

    /**
     * What somebody wants a token to be.
     *
     * @param name one to sixty characters
     * @param account whom a personal one acts for; null for others
     * @param scopes one at least; {@link Scope#READ} alone for a read key
     * @param channel slug of a channel that there is, or null for all
     * @param lasts up to {@link #LONGEST}; null for ever
     */
    public record Wish(
            String name,
            Sort sort,
            @Nullable String account,
            Set<Scope> scopes,
            @Nullable String channel,
            @Nullable Duration lasts) {}

    /** A token and its secret, which is shown now and never again. */
    public record Made(Token token, String secret) {

        /** Without the secret: it must not get into a log. */
        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    /**
     * The token of a secret while it is good, and notes that it is used. What this process changes
     * holds at once, what another did or who may not sign in any more after three seconds.
     */
    public Optional<Token> find(String secret) {
        if (!Secret.isLike(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // Where a hash of it lies in memory tells nobody how much of a guess was right.
        Key key = known(now).keys().get(hash(secret));
        if (key == null || !key.isGood(now)) {
            return Optional.empty();
        }
        uses.note(key.token(), now);
        return Optional.of(key.token());
    }

    private Known known(Instant now) {
        Known held = known;
        return held.read().isBefore(now.minus(SEEN)) ? reread(now) : held;
    }

    private synchronized Known reread(Instant now) {
        if (known.read().isBefore(now.minus(SEEN))) {
            known = new Known(now, database.read(db -> TokenRows.keys(db, now.toEpochMilli())));
        }
        return known;
    }

    private synchronized void forget() {
        known = new Known(Instant.MIN, Map.of());
    }

    /**
     * Makes one.
     *
     * @param by id of the account that does it, or {@code command}
     * @throws InvalidToken if it cannot be so
     */
    public Made made(String by, Wish wish) {
        Token token = token(wish);
        String secret = Secret.next(token.sort());
        database.write(tx -> {
            checkOwner(tx, token);
            TokenRows.insert(tx, token);
            TokenRows.insertSecret(tx, token.id(), hash(secret));
            audit.append(tx, by, "token.made", token.id(), told(token));
            return null;
        });
        forget();
        return new Made(token, secret);
    }

    private Token token(Wish wish) {
        String name = wish.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 60) {
            throw new InvalidToken(Reason.NAME_UNFIT);
        }
        boolean more = wish.scopes().stream().anyMatch(scope -> scope != Scope.READ);
        if (wish.scopes().isEmpty() || wish.sort() == Sort.READ && more) {
            throw new InvalidToken(Reason.SCOPES_UNFIT);
        }
        Duration lasts = wish.lasts();
        if (lasts != null && (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0)) {
            throw new InvalidToken(Reason.EXPIRY_UNFIT);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Token(
                UuidCreator.getTimeOrderedEpoch().toString(),
                name,
                wish.sort(),
                wish.account(),
                wish.scopes(),
                wish.channel(),
                now,
                lasts == null ? null : now.plus(lasts),
                null);
    }

    private static void checkOwner(DSLContext tx, Token token) {
        boolean personal = token.sort() == Sort.PERSONAL;
        boolean fit =
                personal
                        ? tx.fetchExists(
                                ACCOUNT,
                                ACCOUNT.ID.eq(token.account()).and(ACCOUNT.ACTIVE.isTrue()))
                        : token.account() == null;
        if (!fit) {
            throw new InvalidToken(Reason.ACCOUNT_UNFIT);
        }
        Condition same = personal ? TOKEN.ACCOUNT.eq(token.account()) : TOKEN.ACCOUNT.isNull();
        if (tx.fetchCount(TOKEN, same) >= (personal ? MOST_EACH : MOST_OF_THE_OFFICE)) {
            throw new InvalidToken(Reason.TOO_MANY);
        }
    }

    private static String told(Token token) {
        return token.sort()
                + " "
                + TokenRows.text(token.scopes())
                + (token.channel() == null ? "" : " in " + token.channel())
                + ": "
                + token.name();
    }

    /** How many that still let somebody in are for a channel alone, which then cannot go. */
    public int countIn(DSLContext db, String channel) {
        return TokenRows.countIn(db, channel, clock.millis());
    }

    /**
     * Gives a token another secret.
     *
     * @param grace how long the present one goes on; zero for not at all. One that was before it
     *     ends now
     * @return the new secret, which is kept nowhere
     * @throws InvalidToken if there is none of that id
     */
    public String rotate(String by, String id, Duration grace) {
        String secret =
                database.write(tx -> {
                    Token token = find(tx, id);
                    Condition own = TOKEN_SECRET.TOKEN.eq(id);
                    boolean atOnce = grace.isZero() || grace.isNegative();
                    tx.deleteFrom(TOKEN_SECRET)
                            .where(atOnce ? own : own.and(TOKEN_SECRET.ENDS_AT.isNotNull()))
                            .execute();
                    tx.update(TOKEN_SECRET)
                            .set(TOKEN_SECRET.ENDS_AT, clock.instant().plus(grace).toEpochMilli())
                            .where(own)
                            .execute();
                    String next = Secret.next(token.sort());
                    TokenRows.insertSecret(tx, id, hash(next));
                    audit.append(tx, by, "token.rotated", id, token.name());
                    return next;
                });
        forget();
        return secret;
    }

    /** Takes a token away; it is good no more. One that is gone already stays so. */
    public void revoke(String by, String id) {
        database.write(tx -> {
            TokenRows.find(tx, TOKEN.ID.eq(id))
                    .forEach(token -> {
                        tx.deleteFrom(TOKEN_SECRET).where(TOKEN_SECRET.TOKEN.eq(id)).execute();
                        tx.deleteFrom(TOKEN).where(TOKEN.ID.eq(id)).execute();
                        audit.append(tx, by, "token.revoked", id, token.name());
                    });
            return null;
        });
        forget();
    }

    private static Token find(DSLContext db, String id) {
        return TokenRows.find(db, TOKEN.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidToken(Reason.UNKNOWN));
    }

    /** All that there are, also those that are over, in order of name. */
    public List<Token> all() {
        return shown(noCondition());
    }

    /** Those of the office: read keys and services, in order of name. */
    public List<Token> ofTheOffice() {
        return shown(TOKEN.ACCOUNT.isNull());
    }

    /** Somebody's own, in order of name. */
    public List<Token> of(String account) {
        return shown(TOKEN.ACCOUNT.eq(account));
    }

    private List<Token> shown(Condition condition) {
        return database.read(db -> TokenRows.find(db, condition)).stream().map(uses::of).toList();
    }

    /** Writes down when tokens were used last. */
    @Override
    public void close() {
        uses.write();
    }
}

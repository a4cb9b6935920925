package org.laodongmei.people.passkey;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.PASSKEY;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.PasskeyRecord;
import org.laodongmei.people.Account;
import org.laodongmei.people.SignIn;
import org.laodongmei.people.passkey.Ceremony.Assertion;
import org.laodongmei.people.passkey.Ceremony.Credential;
import org.laodongmei.people.passkey.Ceremony.Registration;
import org.laodongmei.people.passkey.InvalidPasskey.Reason;
import org.laodongmei.people.secret.Once;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Passkeys of everybody. A ceremony begins with options for the browser, in JSON as WebAuthn has
 * them; their challenge is good once, for five minutes, and only for what it was given for. Every
 * passkey must check its owner, so that it counts as both steps. Safe for any threads.
 */
public final class Passkeys {

    /** Nobody needs more. */
    public static final int MOST_EACH = 20;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceremony ceremony;

    /** What a challenge was given for. */
    private final Once<String> challenges;

    /**
     * @param baseUrl scheme, host and port that people use; passkeys are for that host
     */
    public Passkeys(Database database, Audit audit, String baseUrl, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.ceremony = new Ceremony(baseUrl);
        this.challenges = new Once<>(clock);
    }

    /** Somebody's passkeys, in the order in which they were added. */
    public List<Passkey> of(String account) {
        return database.read(db ->
                db.selectFrom(PASSKEY)
                        .where(PASSKEY.ACCOUNT.eq(account))
                        .orderBy(PASSKEY.MADE_AT, PASSKEY.ID)
                        .fetch(row ->
                                new Passkey(
                                        row.getId(),
                                        row.getName(),
                                        row.getSynced(),
                                        Instant.ofEpochMilli(row.getMadeAt()),
                                        Instant.ofEpochMilli(row.getUsedAt()))));
    }

    /**
     * Options by which somebody's browser makes a passkey. What the device keeps of its owner is
     * the account's id, which says nothing, and the names that it shows.
     *
     * @param site what the device calls the site
     */
    public String offer(Account account, String site) {
        return Options.creation(
                ceremony.host(),
                site,
                challenges.give(forAdding(account.id())),
                account,
                of(account.id()));
    }

    private static String forAdding(String account) {
        return "add " + account;
    }

    /**
     * Adds the passkey that a browser made by an offer.
     *
     * @param name one to sixty characters
     * @param response what the browser gave, as JSON
     * @throws InvalidPasskey if it cannot be
     */
    public void add(String account, String name, String response) {
        String title = fit(name);
        Credential made = made(account, response);
        database.write(tx -> {
            if (tx.fetchCount(PASSKEY, PASSKEY.ACCOUNT.eq(account)) >= MOST_EACH) {
                throw new InvalidPasskey(Reason.TOO_MANY);
            }
            int added =
                    tx.insertInto(PASSKEY)
                            .set(PASSKEY.ID, made.id())
                            .set(PASSKEY.ACCOUNT, account)
                            .set(PASSKEY.NAME, title)
                            .set(PASSKEY.CREDENTIAL, made.data())
                            .set(PASSKEY.USES, made.uses())
                            .set(PASSKEY.SYNCED, made.synced())
                            .set(PASSKEY.MADE_AT, clock.millis())
                            .set(PASSKEY.USED_AT, 0L)
                            .onConflict(PASSKEY.ID)
                            .doNothing()
                            .execute();
            if (added == 0) {
                throw new InvalidPasskey(Reason.KNOWN);
            }
            audit.append(tx, account, "passkey.added", account, brief(made.id()));
            return null;
        });
    }

    private Credential made(String account, String response) {
        try {
            Registration registration = ceremony.registration(response);
            if (isFor(registration.challenge(), forAdding(account))) {
                return ceremony.check(registration);
            }
        } catch (RuntimeException e) {
            // Whatever is odd about it, it proves nothing; the library has many names for that.
        }
        throw new InvalidPasskey(Reason.NOT_PROVEN);
    }

    private boolean isFor(String challenge, String what) {
        return challenges.take(challenge).filter(what::equals).isPresent();
    }

    private static String fit(String name) {
        String title = name.strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > 60) {
            throw new InvalidPasskey(Reason.NAME_UNFIT);
        }
        return title;
    }

    /** Enough of an id to tell one from another in the log. */
    private static String brief(String id) {
        return id.substring(0, Math.min(8, id.length()));
    }

    /**
     * Calls one of somebody's passkeys something else.
     *
     * @throws InvalidPasskey if the name is not one to sixty characters
     */
    public void rename(String account, String id, String name) {
        String title = fit(name);
        database.write(tx ->
                tx.update(PASSKEY)
                        .set(PASSKEY.NAME, title)
                        .where(PASSKEY.ID.eq(id), PASSKEY.ACCOUNT.eq(account))
                        .execute());
    }

    /** Takes one of somebody's passkeys away; nobody comes in with it any more. */
    public void remove(String account, String id) {
        database.write(tx -> {
            int removed =
                    tx.deleteFrom(PASSKEY)
                            .where(PASSKEY.ID.eq(id), PASSKEY.ACCOUNT.eq(account))
                            .execute();
            if (removed > 0) {
                audit.append(tx, account, "passkey.removed", account, brief(id));
            }
            return null;
        });
    }

    /** Takes all of somebody's passkeys away, as when a device is lost. */
    public void removeAll(String by, String account) {
        database.write(tx -> {
            int removed = tx.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT.eq(account)).execute();
            if (removed > 0) {
                audit.append(tx, by, "passkey.removed", account, removed + " of them");
            }
            return null;
        });
    }

    /**
     * Options by which a browser shows a passkey of whoever sits there: no name is asked for, and
     * none is told.
     *
     * @param browser what tells this browser from others; the answer must come from it as well
     */
    public String ask(String browser) {
        return Options.request(ceremony.host(), challenges.give(forSigningIn(browser)), List.of());
    }

    /** Options by which somebody who is signed in shows a passkey again. */
    public String askAgain(String account) {
        return Options.request(
                ceremony.host(), challenges.give(forConfirming(account)), of(account));
    }

    private static String forSigningIn(String browser) {
        return "sign in " + browser;
    }

    private static String forConfirming(String account) {
        return "confirm " + account;
    }

    /**
     * Whose passkey that is. An account that wrong passwords closed for a while opens to it: it
     * cannot be guessed, and nobody can keep somebody out by guessing.
     *
     * @param response what the browser gave, as JSON
     */
    public SignIn signIn(String browser, String response) {
        return read(response, forSigningIn(browser))
                .flatMap(assertion -> owner(assertion, assertion.owner(), "signed-in.passkey"))
                .<SignIn>map(SignIn.Done::new)
                .orElseGet(SignIn.Refused::new);
    }

    /** Whether that is a passkey of the account, shown again before something that matters. */
    public boolean confirms(String account, String response) {
        return read(response, forConfirming(account))
                // A device that was told which passkeys will do need not say whose it is.
                .filter(it -> it.owner().isEmpty() || it.owner().equals(account))
                .flatMap(assertion -> owner(assertion, account, "confirmed.passkey"))
                .isPresent();
    }

    private Optional<Assertion> read(String response, String purpose) {
        Assertion assertion;
        try {
            assertion = ceremony.assertion(response);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(assertion).filter(it -> isFor(it.challenge(), purpose));
    }

    private Optional<String> owner(Assertion assertion, String account, String act) {
        PasskeyRecord row = database.read(db -> row(db, assertion.id(), account));
        if (row == null) {
            return Optional.empty();
        }
        OptionalLong uses = proven(assertion, row);
        boolean shown =
                database.write(tx -> {
                    boolean first = uses.isPresent() && used(tx, row, uses.getAsLong());
                    audit.append(
                            tx,
                            first ? account : "",
                            first ? act : "sign-in.refused",
                            account,
                            brief(row.getId()));
                    return first;
                });
        return shown ? Optional.of(account) : Optional.empty();
    }

    private OptionalLong proven(Assertion assertion, PasskeyRecord row) {
        Credential kept =
                new Credential(row.getId(), row.getCredential(), row.getUses(), row.getSynced());
        try {
            return OptionalLong.of(ceremony.check(assertion, kept));
        } catch (RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    private static @Nullable PasskeyRecord row(DSLContext db, String id, String account) {
        return db.selectFrom(PASSKEY)
                .where(
                        PASSKEY.ID.eq(id),
                        PASSKEY.ACCOUNT.eq(account),
                        DSL.exists(
                                db.selectOne()
                                        .from(ACCOUNT)
                                        .where(ACCOUNT.ID.eq(account), ACCOUNT.ACTIVE.isTrue())))
                .fetchOne();
    }

    /** Of two that show the same count at the same time one comes in. */
    private boolean used(DSLContext tx, PasskeyRecord row, long uses) {
        return tx.update(PASSKEY)
                        .set(PASSKEY.USES, uses)
                        .set(PASSKEY.USED_AT, clock.millis())
                        .where(PASSKEY.ID.eq(row.getId()), PASSKEY.USES.eq(row.getUses()))
                        .execute()
                == 1;
    }
}

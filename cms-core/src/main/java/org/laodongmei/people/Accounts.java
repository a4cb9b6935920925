package org.laodongmei.people;

import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.INVITATION;
import static org.laodongmei.db.tables.Tables.UNIT;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.people.InvalidAccount.Reason;
import org.laodongmei.people.secret.Passwords;
import org.laodongmei.people.secret.Token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who can sign in. Every change is in the audit log. Safe for any threads. */
public final class Accounts {

    /** How long a link by which somebody chooses a password is good. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final Database database;
    private final Audit audit;
    private final Sessions sessions;
    private final InstantSource clock;

    public Accounts(Database database, Audit audit, Sessions sessions, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What somebody wants an account to be.
     *
     * @param name two to forty small letters, digits, dots, hyphens or underscores
     * @param display one to sixty characters
     * @param unit id of a unit, or null
     * @param grants at least one
     */
    public record Wish(
            String name, String display, @Nullable String unit, Collection<Grant> grants) {}

    /** Whether there is nobody at all yet. */
    public boolean isEmpty() {
        return database.read(db -> !db.fetchExists(ACCOUNT));
    }

    /** How many there are who may sign in. */
    public int count() {
        return database.read(db -> db.fetchCount(ACCOUNT, ACCOUNT.ACTIVE.isTrue()));
    }

    /** Everybody, in order of name. */
    public List<Account> all() {
        return database.read(db -> AccountRows.find(db, noCondition()));
    }

    /** Up to so many whose name or display name contains the text, in order of name. */
    public List<Account> search(String text, int most) {
        return database.read(db ->
                AccountRows.find(
                        db,
                        ACCOUNT.ID.in(
                                db.select(ACCOUNT.ID)
                                        .from(ACCOUNT)
                                        .where(
                                                ACCOUNT.NAME
                                                        .contains(SignIns.canonical(text))
                                                        .or(ACCOUNT.DISPLAY.contains(text.strip())))
                                        .orderBy(ACCOUNT.NAME)
                                        .limit(most))));
    }

    /** Those who may sign in, have an address and want letters, in order of name. */
    public List<Account> reachable() {
        Condition reached = ACCOUNT.ACTIVE.isTrue().and(ACCOUNT.TOLD.isTrue());
        return database.read(db -> AccountRows.find(db, reached.and(ACCOUNT.MAIL.ne(""))));
    }

    /** How many have a role in that channel itself, as part of the caller's transaction. */
    public int countIn(DSLContext db, String channel) {
        return AccountRows.countIn(db, channel);
    }

    /** The account of that id. */
    public Optional<Account> find(String id) {
        return database.read(db -> AccountRows.find(db, ACCOUNT.ID.eq(id))).stream().findFirst();
    }

    /** What others see of those accounts that there are, and of the tokens of services, by id. */
    public Map<String, String> displays(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return wanted.isEmpty() ? Map.of() : database.read(db -> AccountRows.displays(db, wanted));
    }

    /** The account of that name. */
    public Optional<Account> named(String name) {
        return database
                .read(db -> AccountRows.find(db, ACCOUNT.NAME.eq(SignIns.canonical(name))))
                .stream()
                .findFirst();
    }

    /**
     * Makes an account whose owner still has to choose a password.
     *
     * @param by id of the account that does it, or {@code command}
     * @return its id
     * @throws InvalidAccount if it cannot be made so
     */
    public String add(String by, Wish wish) {
        return database.write(tx -> add(tx, by, wish));
    }

    /**
     * Makes an account that has its password at once.
     *
     * @return its id
     * @throws InvalidAccount if it cannot be made so
     */
    public String add(String by, Wish wish, String password) {
        String hash = checkedHash(password, wish.name(), wish.display());
        return database.write(tx -> add(tx, by, wish, hash));
    }

    /**
     * Makes the first administrator, of a name and a password.
     *
     * @return the id
     * @throws InvalidAccount if there is somebody already, or it cannot be made so
     */
    public String addFirst(String name, String display, String password) {
        String hash = checkedHash(password, name, display);
        Wish wish = new Wish(name, display, null, List.of(Grant.of(Role.ADMINISTRATOR)));
        return database.write(tx -> {
            if (tx.fetchExists(ACCOUNT)) {
                throw new InvalidAccount(Reason.NOT_THE_FIRST);
            }
            return add(tx, "", wish, hash);
        });
    }

    private String add(DSLContext tx, String by, Wish wish, String hash) {
        String id = add(tx, by, wish);
        tx.update(ACCOUNT).set(ACCOUNT.PASSWORD, hash).where(ACCOUNT.ID.eq(id)).execute();
        return id;
    }

    private String add(DSLContext tx, String by, Wish wish) {
        String name = SignIns.canonical(wish.name());
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new InvalidAccount(Reason.NAME_UNFIT);
        }
        if (tx.fetchExists(ACCOUNT, ACCOUNT.NAME.eq(name))) {
            throw new InvalidAccount(Reason.NAME_TAKEN);
        }
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        AccountRows.insert(tx, id, name, clock.millis());
        put(tx, id, wish);
        audit.append(tx, by, "account.added", id, name + " " + told(wish.grants()));
        return id;
    }

    /**
     * Changes what somebody is called, where they belong and what they may; the name stays.
     *
     * @throws InvalidAccount if it cannot be so
     */
    public void change(String by, String id, Wish wish) {
        database.write(tx -> {
            put(tx, id, wish);
            keepAnAdministrator(tx);
            audit.append(tx, by, "account.changed", id, told(wish.grants()));
            return null;
        });
    }

    private static void put(DSLContext tx, String id, Wish wish) {
        String display = wish.display().strip();
        if (display.isEmpty() || display.codePointCount(0, display.length()) > 60) {
            throw new InvalidAccount(Reason.DISPLAY_UNFIT);
        }
        if (wish.grants().isEmpty()) {
            throw new InvalidAccount(Reason.NO_ROLE);
        }
        if (wish.unit() != null && !tx.fetchExists(UNIT, UNIT.ID.eq(wish.unit()))) {
            throw new InvalidAccount(Reason.UNIT_UNKNOWN);
        }
        tx.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY, display)
                .set(ACCOUNT.UNIT, wish.unit())
                .where(ACCOUNT.ID.eq(id))
                .execute();
        AccountRows.setGrants(tx, id, wish.grants());
    }

    private static String told(Collection<Grant> grants) {
        return grants.stream()
                .map(grant ->
                        grant.role()
                                + (grant.channel() == null ? "" : " " + grant.channel())
                                + (grant.stage() == 0 ? "" : " " + grant.stage()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Lets somebody sign in or not; who may not is signed out everywhere.
     *
     * @throws InvalidAccount if no administrator would be left
     */
    public void setActive(String by, String id, boolean active) {
        database.write(tx -> {
            tx.update(ACCOUNT).set(ACCOUNT.ACTIVE, active).where(ACCOUNT.ID.eq(id)).execute();
            keepAnAdministrator(tx);
            if (!active) {
                tx.deleteFrom(INVITATION).where(INVITATION.ACCOUNT.eq(id)).execute();
                sessions.closeAll(tx, id);
            }
            audit.append(tx, by, active ? "account.enabled" : "account.disabled", id, "");
            return null;
        });
    }

    private static void keepAnAdministrator(DSLContext tx) {
        boolean left =
                AccountRows.find(tx, ACCOUNT.ACTIVE.isTrue()).stream()
                        .anyMatch(account -> account.is(Role.ADMINISTRATOR));
        if (!left) {
            throw new InvalidAccount(Reason.LAST_ADMINISTRATOR);
        }
    }

    /**
     * Makes a one-time link's token by which somebody chooses a password; earlier ones are void.
     *
     * @return the token, which is kept nowhere
     */
    public String invite(String by, String id) {
        String token = Token.next();
        database.write(tx -> {
            tx.deleteFrom(INVITATION).where(INVITATION.ACCOUNT.eq(id)).execute();
            tx.insertInto(INVITATION)
                    .set(INVITATION.HASH, Token.hash(token))
                    .set(INVITATION.ACCOUNT, id)
                    .set(INVITATION.EXPIRES_AT, clock.millis() + INVITATION_LASTS.toMillis())
                    .execute();
            audit.append(tx, by, "account.invited", id, "");
            return null;
        });
        return token;
    }

    /** Whose invitation that is, while it is good. */
    public Optional<Account> invited(String token) {
        return database.read(db -> invited(db, token));
    }

    private Optional<Account> invited(DSLContext db, String token) {
        return AccountRows.find(
                        db,
                        ACCOUNT.ACTIVE
                                .isTrue()
                                .and(
                                        ACCOUNT.ID.in(
                                                db.select(INVITATION.ACCOUNT)
                                                        .from(INVITATION)
                                                        .where(
                                                                INVITATION.HASH.eq(
                                                                        Token.hash(token)),
                                                                INVITATION.EXPIRES_AT.gt(
                                                                        clock.millis())))))
                .stream()
                .findFirst();
    }

    /**
     * Takes an invitation: its owner has that password from now on, and is signed out elsewhere.
     *
     * @return the account's id
     * @throws InvalidAccount if the link is spent or the password too weak
     */
    public String choosePassword(String token, String password) {
        Account account = invited(token).orElseThrow(() -> new InvalidAccount(Reason.LINK_SPENT));
        String hash = checkedHash(password, account.name(), account.display());
        return database.write(tx -> {
            Account still =
                    invited(tx, token).orElseThrow(() -> new InvalidAccount(Reason.LINK_SPENT));
            tx.deleteFrom(INVITATION).where(INVITATION.ACCOUNT.eq(still.id())).execute();
            setPassword(tx, still.id(), hash);
            return still.id();
        });
    }

    /**
     * Gives somebody a new password; they are signed out everywhere.
     *
     * @throws InvalidAccount if the password is too weak
     */
    public void setPassword(String id, String password) {
        Account account = find(id).orElseThrow();
        String hash = checkedHash(password, account.name(), account.display());
        database.write(tx -> {
            setPassword(tx, id, hash);
            return null;
        });
    }

    private void setPassword(DSLContext tx, String id, String hash) {
        tx.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, hash)
                .set(ACCOUNT.FAILURES, 0)
                .set(ACCOUNT.LOCKED_UNTIL, 0L)
                .where(ACCOUNT.ID.eq(id))
                .execute();
        sessions.closeAll(tx, id);
        audit.append(tx, id, "password.changed", id, "");
    }

    private static String checkedHash(String password, String name, String display) {
        Passwords.weakness(password, name, display)
                .ifPresent(weakness -> {
                    throw new InvalidAccount(Reason.valueOf("PASSWORD_" + weakness));
                });
        return Passwords.hash(password);
    }
}

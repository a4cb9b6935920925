package org.laodongmei.people;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.RECOVERY_CODE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AccountRecord;
import org.laodongmei.people.secret.Passwords;
import org.laodongmei.people.secret.Token;
import org.laodongmei.people.secret.Totp;
import org.laodongmei.people.secret.Vault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How people show who they are: a password, then a code for who wants two steps. Wrong attempts
 * close an account for a while that grows. Safe for any threads.
 */
public final class SignIns {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration SHORTEST_LOCK = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 4;
    private static final int RECOVERY_CODES = 10;

    private final Database database;
    private final Audit audit;
    private final Vault vault;
    private final InstantSource clock;

    private SignIns(Database database, Audit audit, Vault vault, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens it on a data folder, making the folder's key when there is none.
     *
     * @throws java.io.UncheckedIOException if the key can be neither read nor made
     */
    public static SignIns open(Database database, Audit audit, Path data, InstantSource clock) {
        return new SignIns(database, audit, Vault.open(data), clock);
    }

    /** A random text for a link that only its holder knows. */
    public static String token() {
        return Token.next();
    }

    /** A name as it is kept: people type capitals and spaces. */
    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether these are the name and the password of somebody; takes as long when not. */
    public SignIn password(String name, String password) {
        AccountRecord row = attempt(ACCOUNT.NAME.eq(canonical(name)));
        if (!Passwords.matches(password, row == null ? null : row.getPassword()) || row == null) {
            return refused(row);
        }
        if (row.getTotp() != null) {
            giveBack(row);
            return new SignIn.NeedsCode(row.getId());
        }
        succeeded(row.getId(), "signed-in");
        return new SignIn.Done(row.getId());
    }

    /** Whether that is the password of the account, asked again before something that matters. */
    public boolean confirms(String id, String password) {
        AccountRecord row = attempt(ACCOUNT.ID.eq(id));
        boolean right = row != null && Passwords.matches(password, row.getPassword());
        if (right) {
            succeeded(id, "confirmed");
        } else {
            refused(row);
        }
        return right;
    }

    /** Whether that is the account's code of the moment, or one of its recovery codes. */
    public SignIn code(String id, String code) {
        AccountRecord row = attempt(ACCOUNT.ID.eq(id));
        if (row == null || row.getTotp() == null) {
            return refused(row);
        }
        // Without the key that sealed it a recovery code still works.
        OptionalLong step =
                isOffer(row.getTotp())
                        ? Totp.step(
                                vault.open(row.getTotp()), code, clock.instant(), row.getTotpStep())
                        : OptionalLong.empty();
        boolean right =
                database.write(tx ->
                        step.isPresent()
                                ? spend(tx, id, step.getAsLong())
                                : spendRecovery(tx, id, code));
        if (!right) {
            return refused(row);
        }
        succeeded(id, step.isPresent() ? "signed-in" : "signed-in.recovery-code");
        return new SignIn.Done(id);
    }

    private static boolean spend(DSLContext tx, String id, long step) {
        return tx.update(ACCOUNT)
                        .set(ACCOUNT.TOTP_STEP, step)
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.TOTP_STEP.lt(step))
                        .execute()
                == 1;
    }

    private static boolean spendRecovery(DSLContext tx, String id, String code) {
        return tx.deleteFrom(RECOVERY_CODE)
                        .where(
                                RECOVERY_CODE.ACCOUNT.eq(id),
                                RECOVERY_CODE.HASH.eq(Token.hash(plain(code))))
                        .execute()
                == 1;
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Counts the attempt before anything is compared, so that many at once gain nothing.
     *
     * @return null when there is no such account that may try now
     */
    private @Nullable AccountRecord attempt(Condition who) {
        return database.write(tx -> {
            AccountRecord row =
                    tx.selectFrom(ACCOUNT).where(who, ACCOUNT.ACTIVE.isTrue()).fetchOne();
            if (row == null || row.getLockedUntil() > clock.millis()) {
                return null;
            }
            int failures = row.getFailures() + 1;
            int over = failures - FREE_ATTEMPTS;
            tx.update(ACCOUNT)
                    .set(ACCOUNT.FAILURES, failures)
                    .set(
                            ACCOUNT.LOCKED_UNTIL,
                            over < 0
                                    ? 0L
                                    : clock.millis()
                                            + SHORTEST_LOCK.toMillis()
                                                    * (1L << Math.min(over, MOST_DOUBLINGS)))
                    .where(ACCOUNT.ID.eq(row.getId()))
                    .execute();
            return row;
        });
    }

    /**
     * A right password was no failure, nor does it forgive those before: the code is still to come.
     * Those that were counted meanwhile stay counted.
     */
    private void giveBack(AccountRecord row) {
        database.write(tx ->
                tx.update(ACCOUNT)
                        .set(ACCOUNT.FAILURES, ACCOUNT.FAILURES.minus(1))
                        .set(
                                ACCOUNT.LOCKED_UNTIL,
                                DSL.when(ACCOUNT.FAILURES.le(FREE_ATTEMPTS), 0L)
                                        .otherwise(row.getLockedUntil()))
                        .where(ACCOUNT.ID.eq(row.getId()), ACCOUNT.FAILURES.gt(0))
                        .execute());
    }

    private SignIn refused(@Nullable AccountRecord row) {
        if (row != null) {
            database.write(tx -> {
                audit.append(tx, "", "sign-in.refused", row.getId(), "");
                return null;
            });
        }
        return new SignIn.Refused();
    }

    private void succeeded(String id, String act) {
        database.write(tx -> {
            tx.update(ACCOUNT)
                    .set(ACCOUNT.FAILURES, 0)
                    .set(ACCOUNT.LOCKED_UNTIL, 0L)
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            audit.append(tx, id, act, id, "");
            return null;
        });
    }

    /** A secret for an authenticator app that is not yet in force; sealed, to be brought back. */
    public String offerTwoStep() {
        return vault.seal(Totp.secret());
    }

    /** Whether that was sealed here, and not made up or with a key that is lost. */
    public boolean isOffer(String offer) {
        try {
            return vault.open(offer).length > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** The secret as people type it. */
    public String typed(String offer) {
        return Totp.base32(vault.open(offer));
    }

    /** What an authenticator app reads from a QR code. */
    public String address(String offer, String site, Account account) {
        return Totp.address(vault.open(offer), site, account.name());
    }

    /**
     * Puts an offered secret in force when the code shows that the app has it.
     *
     * @return recovery codes, each good once, kept nowhere in the clear; empty when the code is
     *     wrong
     */
    public Optional<List<String>> beginTwoStep(String id, String offer, String code) {
        OptionalLong step = Totp.step(vault.open(offer), code, clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String text = Totp.base32(Totp.secret());
            codes.add(
                    text.substring(0, 5)
                            + "-"
                            + text.substring(5, 10)
                            + "-"
                            + text.substring(10, 15));
        }
        database.write(tx -> {
            tx.update(ACCOUNT)
                    .set(ACCOUNT.TOTP, offer)
                    .set(ACCOUNT.TOTP_STEP, step.getAsLong())
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            tx.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(id)).execute();
            for (String text : codes) {
                tx.insertInto(RECOVERY_CODE).values(id, Token.hash(plain(text))).execute();
            }
            audit.append(tx, id, "two-step.on", id, "");
            return null;
        });
        return Optional.of(codes);
    }

    /** Asks for no code any more. */
    public void endTwoStep(String by, String id) {
        database.write(tx -> {
            tx.update(ACCOUNT).setNull(ACCOUNT.TOTP).where(ACCOUNT.ID.eq(id)).execute();
            tx.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(id)).execute();
            audit.append(tx, by, "two-step.off", id, "");
            return null;
        });
    }
}

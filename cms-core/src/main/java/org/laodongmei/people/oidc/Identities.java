package org.laodongmei.people.oidc;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.IDENTITY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AccountRecord;
import org.laodongmei.people.SignIn;
import org.laodongmei.people.oidc.Provider.Person;
import org.laodongmei.people.secret.Once;
import org.laodongmei.people.secret.Token;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Who people are to the provider that is configured. It lets in who is linked to an account, and
 * who has an account's name in the claim that is configured; it never makes an account. Safe for
 * any threads.
 */
public final class Identities {

    private final Database database;
    private final Audit audit;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Provider provider;
    private final Once<Trip> trips;

    /** Somebody on the way to the provider; the account is null for who wants to sign in. */
    private record Trip(
            String browser, String nonce, String verifier, String to, @Nullable String account) {}

    /**
     * @param back the address to which the provider sends people back
     */
    public Identities(
            Database database,
            Audit audit,
            OidcSettings settings,
            String back,
            InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.provider = new Provider(settings, back, clock);
        this.trips = new Once<>(clock);
    }

    /** What the provider is called in Chinese. */
    public String zh() {
        return settings.zh();
    }

    /** What the provider is called in English. */
    public String en() {
        return settings.en();
    }

    /**
     * Where a browser goes to sign in.
     *
     * @param browser what tells it from others; it must come back with the same
     * @param to where its owner wants to go then
     * @throws UnreachableProvider if the provider does not say where
     */
    public String address(String browser, String to) throws UnreachableProvider {
        return address(browser, to, null);
    }

    /**
     * Where the browser of somebody who is signed in goes, to come by the provider from then on.
     *
     * @throws UnreachableProvider if the provider does not say where
     */
    public String addressToLink(String browser, String account) throws UnreachableProvider {
        return address(browser, "", account);
    }

    private String address(String browser, String to, @Nullable String account)
            throws UnreachableProvider {
        Trip trip = new Trip(browser, Token.next(), Token.next(), to, account);
        return provider.address(trips.give(trip), trip.nonce(), trip.verifier());
    }

    /**
     * Takes who comes back.
     *
     * @param browser as it was when they went
     * @param state what the provider gave back of ours; good once, for five minutes
     * @param code what it gave for us; empty when it refused
     * @throws UnreachableProvider if the provider does not answer
     */
    public Arrival arrive(String browser, String state, String code) throws UnreachableProvider {
        Optional<Trip> found = trips.take(state).filter(trip -> trip.browser().equals(browser));
        if (found.isEmpty() || code.isEmpty()) {
            return new Arrival.Unproven();
        }
        Trip trip = found.get();
        Optional<Person> person = provider.person(code, trip.nonce(), trip.verifier());
        if (person.isEmpty()) {
            return new Arrival.Unproven();
        }
        return database.write(tx ->
                trip.account() == null
                        ? new Arrival.ToSignIn(signIn(tx, person.get()), trip.to())
                        : link(tx, trip.account(), person.get()));
    }

    private SignIn signIn(DSLContext tx, Person person) {
        AccountRecord row = account(tx, person);
        boolean open = row != null && row.getActive() && row.getLockedUntil() <= clock.millis();
        if (row == null || !open) {
            audit.append(tx, "", "sign-in.refused", row == null ? "" : row.getId(), "OIDC");
            return new SignIn.Refused();
        }
        if (row.getTotp() != null && !settings.secondStep()) {
            return new SignIn.NeedsCode(row.getId());
        }
        audit.append(tx, row.getId(), "signed-in.oidc", row.getId(), "");
        return new SignIn.Done(row.getId());
    }

    /** An account that is linked is nobody else's, whatever name they have there now. */
    private @Nullable AccountRecord account(DSLContext tx, Person person) {
        String linked = owner(tx, person);
        if (linked != null) {
            return tx.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(linked)).fetchOne();
        }
        return tx.selectFrom(ACCOUNT)
                .where(
                        ACCOUNT.NAME.eq(person.name().strip().toLowerCase(Locale.ROOT)),
                        ACCOUNT.ID.notIn(
                                tx.select(IDENTITY.ACCOUNT)
                                        .from(IDENTITY)
                                        .where(IDENTITY.ISSUER.eq(settings.issuer()))))
                .fetchOne();
    }

    private @Nullable String owner(DSLContext tx, Person person) {
        return tx.select(IDENTITY.ACCOUNT)
                .from(IDENTITY)
                .where(IDENTITY.ISSUER.eq(settings.issuer()), IDENTITY.SUBJECT.eq(person.subject()))
                .fetchOne(IDENTITY.ACCOUNT);
    }

    private Arrival link(DSLContext tx, String account, Person person) {
        String owner = owner(tx, person);
        if (owner != null && !owner.equals(account)) {
            return new Arrival.Taken();
        }
        if (owner == null) {
            delete(tx, account);
            tx.insertInto(IDENTITY)
                    .set(IDENTITY.ISSUER, settings.issuer())
                    .set(IDENTITY.SUBJECT, person.subject())
                    .set(IDENTITY.ACCOUNT, account)
                    .set(IDENTITY.MADE_AT, clock.millis())
                    .execute();
            audit.append(tx, account, "identity.linked", account, "");
        }
        return new Arrival.Linked();
    }

    private int delete(DSLContext tx, String account) {
        return tx.deleteFrom(IDENTITY)
                .where(IDENTITY.ISSUER.eq(settings.issuer()), IDENTITY.ACCOUNT.eq(account))
                .execute();
    }

    /** Whether somebody is linked. */
    public boolean isLinked(String account) {
        return database.read(db ->
                db.fetchExists(
                        IDENTITY,
                        IDENTITY.ISSUER.eq(settings.issuer()).and(IDENTITY.ACCOUNT.eq(account))));
    }

    /** Links somebody no longer. */
    public void unlink(String account) {
        database.write(tx -> {
            if (delete(tx, account) > 0) {
                audit.append(tx, account, "identity.unlinked", account, "");
            }
            return null;
        });
    }
}

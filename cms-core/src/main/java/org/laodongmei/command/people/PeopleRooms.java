package org.laodongmei.command.people;

import org.laodongmei.audit.Audit;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Database;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.Units;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.oidc.OidcSettings;
import org.laodongmei.people.oidc.OidcWay;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.people.secret.Stamp;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.people.voucher.Voucher;
import org.laodongmei.people.voucher.WeChat;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.roll.Vouchers;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Those of the rooms that know who is at the office. */
public final class PeopleRooms implements AutoCloseable {

    private final Database database;
    private final Audit audit;
    private final Path data;
    private final String baseUrl;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Tokens tokens;

    public PeopleRooms(
            Database database, Audit audit, Path data, String baseUrl, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.data = data;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.sessions = new Sessions(database, clock);
        this.accounts = new Accounts(database, audit, sessions, clock);
        this.tokens = new Tokens(database, audit, clock);
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Who can sign in. */
    public Accounts accounts() {
        return accounts;
    }

    /** By what programs come in. */
    public Tokens tokens() {
        return tokens;
    }

    /** Where letters go. */
    public Addresses addresses() {
        return new Addresses(database, audit);
    }

    /** Where people belong. */
    public Units units() {
        return new Units(database, audit);
    }

    /** What signs for a purpose; makes the key of this data folder when there is none. */
    public Stamp stamp(String purpose) {
        return Stamp.open(data, purpose);
    }

    /** How people show who they are; makes the key of this data folder when there is none. */
    public SignIns signIns() {
        return SignIns.open(database, audit, data, clock);
    }

    /** What people sign in with instead of a password. */
    public Passkeys passkeys() {
        return new Passkeys(database, audit, baseUrl, clock);
    }

    /** People by the provider that is configured; empty when there is none. */
    public Optional<Identities> identities() {
        try {
            return OidcSettings.read(DataOptions::setting)
                    .map(provider ->
                            new Identities(
                                    database,
                                    audit,
                                    provider,
                                    baseUrl + "/studio/sign-in/oidc/back",
                                    clock));
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage());
        }
    }

    /** Those who vouch for voters, as far as they are configured. */
    public Vouchers vouchers() {
        Map<Identity, Voucher> all = new EnumMap<>(Identity.class);
        String back = baseUrl + "/votes/sign-in/";
        try {
            OidcSettings.read(DataOptions::setting)
                    .map(it -> new OidcWay(it, back + "oidc", clock))
                    .ifPresent(way -> all.put(Identity.OIDC, new Voucher(way, clock)));
            WeChat.read(DataOptions::setting, back + "wechat")
                    .ifPresent(way -> all.put(Identity.WECHAT, new Voucher(way, clock)));
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage());
        }
        return new Vouchers(Map.copyOf(all));
    }

    @Override
    public void close() {
        tokens.close();
    }
}

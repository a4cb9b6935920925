package org.laodongmei.people.address;

import static org.laodongmei.db.tables.Tables.ACCOUNT;

import org.jooq.Condition;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.InvalidAccount.Reason;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The e-mail addresses of those who can sign in. That one changed is in the audit log, which is
 * kept for long; the address itself is not. Safe for any threads.
 */
public final class Addresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;

    /** As browsers check it (HTML, 4.10.5.1.5), but that no dot stands alone before the at. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?<mailbox>{a}+(?:\\.{a}+)*)@{l}(?:\\.{l})*"
                            .replace("{a}", "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]")
                            .replace("{l}", "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"));

    private final Database database;
    private final Audit audit;

    public Addresses(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * An address as it is kept.
     *
     * @param typed may be empty, for none
     * @throws InvalidAccount if it is no address
     */
    public static String checked(String typed) {
        String mail = typed.strip();
        if (mail.isEmpty()) {
            return mail;
        }
        var parts = MAIL.matcher(mail.substring(0, Math.min(mail.length(), LONGEST + 1)));
        if (mail.length() > LONGEST
                || !parts.matches()
                || parts.group("mailbox").length() > LONGEST_MAILBOX) {
            throw new InvalidAccount(Reason.ADDRESS_UNFIT);
        }
        return mail;
    }

    /** What an account has; {@link Address#NONE} if there is no such account. */
    public Address of(String account) {
        return find(ACCOUNT.ID.eq(account)).orElse(Address.NONE);
    }

    /** Where letters to somebody go; empty when they may not sign in or want none. */
    public Optional<String> reached(String account) {
        return find(ACCOUNT.ID.eq(account).and(ACCOUNT.ACTIVE.isTrue()))
                .filter(address -> address.told() && !address.mail().isEmpty())
                .map(Address::mail);
    }

    private Optional<Address> find(Condition condition) {
        return database.read(db ->
                db.select(ACCOUNT.MAIL, ACCOUNT.TOLD)
                        .from(ACCOUNT)
                        .where(condition)
                        .fetchOptional(row -> new Address(row.value1(), row.value2())));
    }

    /**
     * Has somebody get letters elsewhere; whether they want any stays.
     *
     * @param by id of the account that does it
     * @throws InvalidAccount if it is no address
     */
    public void set(String by, String account, String mail) {
        set(by, account, new Address(mail, of(account).told()));
    }

    /**
     * Has somebody get letters there, or none.
     *
     * @param by id of the account that does it
     * @throws InvalidAccount if it is no address
     */
    public void set(String by, String account, Address wanted) {
        String mail = checked(wanted.mail());
        database.write(tx -> {
            int changed =
                    tx.update(ACCOUNT)
                            .set(ACCOUNT.MAIL, mail)
                            .set(ACCOUNT.TOLD, wanted.told())
                            .where(
                                    ACCOUNT.ID.eq(account),
                                    ACCOUNT.MAIL.ne(mail).or(ACCOUNT.TOLD.ne(wanted.told())))
                            .execute();
            if (changed > 0) {
                audit.append(tx, by, "account.address", account, "");
            }
            return null;
        });
    }
}

package org.laodongmei.people;

import static org.laodongmei.db.tables.Tables.ACCOUNT;
import static org.laodongmei.db.tables.Tables.ACCOUNT_ROLE;
import static org.laodongmei.db.tables.Tables.PASSKEY;
import static org.laodongmei.db.tables.Tables.TOKEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.laodongmei.db.tables.tables.records.AccountRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts as rows. */
final class AccountRows {

    private AccountRows() {}

    /** What accounts and the tokens of services are called, by id. */
    static Map<String, String> displays(DSLContext db, Set<String> ids) {
        return db.select(ACCOUNT.ID, ACCOUNT.DISPLAY)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .unionAll(db.select(TOKEN.ID, TOKEN.NAME).from(TOKEN).where(TOKEN.ID.in(ids)))
                .fetchMap(ACCOUNT.ID, ACCOUNT.DISPLAY);
    }

    /** Accounts in order of name, with their roles: three statements however many there are. */
    static List<Account> find(DSLContext db, Condition condition) {
        Map<String, List<Grant>> grants =
                db.select(
                                ACCOUNT_ROLE.ACCOUNT,
                                ACCOUNT_ROLE.ROLE,
                                ACCOUNT_ROLE.CHANNEL,
                                ACCOUNT_ROLE.STAGE)
                        .from(ACCOUNT_ROLE)
                        .where(
                                ACCOUNT_ROLE.ACCOUNT.in(
                                        db.select(ACCOUNT.ID).from(ACCOUNT).where(condition)))
                        .orderBy(ACCOUNT_ROLE.ROLE, ACCOUNT_ROLE.CHANNEL, ACCOUNT_ROLE.STAGE)
                        .fetchGroups(
                                ACCOUNT_ROLE.ACCOUNT,
                                row ->
                                        new Grant(
                                                Role.valueOf(row.value2()),
                                                row.value3().isEmpty() ? null : row.value3(),
                                                row.value4()));
        Set<String> withPasskey =
                db.selectDistinct(PASSKEY.ACCOUNT)
                        .from(PASSKEY)
                        .where(
                                PASSKEY.ACCOUNT.in(
                                        db.select(ACCOUNT.ID).from(ACCOUNT).where(condition)))
                        .fetchSet(PASSKEY.ACCOUNT);
        return db.selectFrom(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.NAME)
                .fetch(row ->
                        account(
                                row,
                                grants.getOrDefault(row.getId(), List.of()),
                                withPasskey.contains(row.getId())));
    }

    private static Account account(AccountRecord row, List<Grant> grants, boolean passkey) {
        return new Account(
                row.getId(),
                row.getName(),
                row.getDisplay(),
                row.getUnit(),
                grants,
                row.getTotp() != null,
                passkey,
                row.getPassword() == null,
                row.getActive(),
                Instant.ofEpochMilli(row.getLockedUntil()),
                Instant.ofEpochMilli(row.getMadeAt()));
    }

    static void insert(DSLContext tx, String id, String name, long now) {
        tx.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.DISPLAY, name)
                .set(ACCOUNT.TOTP_STEP, 0L)
                .set(ACCOUNT.FAILURES, 0)
                .set(ACCOUNT.LOCKED_UNTIL, 0L)
                .set(ACCOUNT.ACTIVE, true)
                .set(ACCOUNT.MADE_AT, now)
                .execute();
    }

    static void setGrants(DSLContext tx, String account, Collection<Grant> grants) {
        tx.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT.eq(account)).execute();
        for (Grant grant : grants.stream().distinct().toList()) {
            tx.insertInto(ACCOUNT_ROLE)
                    .set(ACCOUNT_ROLE.ACCOUNT, account)
                    .set(ACCOUNT_ROLE.ROLE, grant.role().name())
                    .set(ACCOUNT_ROLE.CHANNEL, grant.channel() == null ? "" : grant.channel())
                    .set(ACCOUNT_ROLE.STAGE, grant.stage())
                    .execute();
        }
    }

    static int countIn(DSLContext db, String channel) {
        return db.selectCount()
                .from(ACCOUNT)
                .where(
                        ACCOUNT.ID.in(
                                db.select(ACCOUNT_ROLE.ACCOUNT)
                                        .from(ACCOUNT_ROLE)
                                        .where(ACCOUNT_ROLE.CHANNEL.eq(channel))))
                .fetchSingle()
                .value1();
    }
}

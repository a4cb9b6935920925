package org.laodongmei.review.link;

import static org.laodongmei.db.tables.Tables.OUTSIDE_LINK;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.laodongmei.db.tables.tables.records.OutsideLinkRecord;
import org.laodongmei.media.remote.Answer.Outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rows of addresses. */
final class LinkRows {

    /** So many are named in a statement. */
    static final int CHUNK = 500;

    private LinkRows() {}

    static String id(String address) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, those first that were asked longest ago. */
    static List<OutsideLink> all(DSLContext db) {
        return db.selectFrom(OUTSIDE_LINK)
                .orderBy(OUTSIDE_LINK.ASKED_AT, OUTSIDE_LINK.ID)
                .fetch(LinkRows::read);
    }

    /** The dead ones, those first that are longest. */
    static List<OutsideLink> dead(DSLContext db, int most) {
        return db.selectFrom(OUTSIDE_LINK)
                .where(OUTSIDE_LINK.STRIKES.ge(OutsideLink.DEAD))
                .orderBy(OUTSIDE_LINK.BROKEN_AT, OUTSIDE_LINK.ID)
                .limit(most)
                .fetch(LinkRows::read);
    }

    /** The dead ones among some. */
    static List<OutsideLink> dead(DSLContext db, Collection<String> ids) {
        return db.selectFrom(OUTSIDE_LINK)
                .where(
                        OUTSIDE_LINK.ID.in(ids.stream().limit(CHUNK).toList()),
                        OUTSIDE_LINK.STRIKES.ge(OutsideLink.DEAD))
                .fetch(LinkRows::read);
    }

    static Optional<OutsideLink> find(DSLContext db, String id) {
        return db.selectFrom(OUTSIDE_LINK)
                .where(OUTSIDE_LINK.ID.eq(id))
                .fetchOptional(LinkRows::read);
    }

    static void put(DSLContext tx, Collection<OutsideLink> links) {
        List<Query> all = new ArrayList<>();
        for (OutsideLink link : links) {
            OutsideLinkRecord row = write(tx.newRecord(OUTSIDE_LINK), link);
            all.add(
                    tx.insertInto(OUTSIDE_LINK)
                            .set(row)
                            .onConflict(OUTSIDE_LINK.ID)
                            .doUpdate()
                            .set(row));
        }
        tx.batch(all).execute();
    }

    static void remove(DSLContext tx, Collection<String> ids) {
        tx.deleteFrom(OUTSIDE_LINK).where(OUTSIDE_LINK.ID.in(ids)).execute();
    }

    private static OutsideLinkRecord write(OutsideLinkRecord row, OutsideLink link) {
        row.setId(link.id());
        row.setAddress(link.address());
        row.setEntries(String.join(" ", link.entries()));
        row.setAskedAt(link.asked().toEpochMilli());
        row.setOutcome(link.outcome().name());
        row.setStatus(link.status());
        row.setBrokenAt(link.broken().toEpochMilli());
        row.setStrikes(link.strikes());
        return row;
    }

    private static OutsideLink read(OutsideLinkRecord row) {
        return new OutsideLink(
                row.getId(),
                row.getAddress(),
                List.of(row.getEntries().split(" ")),
                Instant.ofEpochMilli(row.getAskedAt()),
                Outcome.valueOf(row.getOutcome()),
                row.getStatus(),
                Instant.ofEpochMilli(row.getBrokenAt()),
                row.getStrikes());
    }
}

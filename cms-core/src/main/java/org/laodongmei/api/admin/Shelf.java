package org.laodongmei.api.admin;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Right;
import org.laodongmei.people.token.Scope;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.sight.Sights;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which entries a program may see and write: as whom it acts for may, and within its channel. */
@Component
final class Shelf {

    private final Desk desk;
    private final Channels channels;
    private final Reviews reviews;

    Shelf(Desk desk, Channels channels, Reviews reviews) {
        this.desk = desk;
        this.channels = channels;
        this.reviews = reviews;
    }

    /**
     * An entry that may be seen.
     *
     * @throws Fault 404 if there is none, or it is nobody's business whether there is
     */
    DeskRow seen(Actor actor, String id) {
        List<Channel> all = channels.all();
        DeskRow row = desk.find(id).orElseThrow(Fault::missing);
        Sight sight = Sights.of(actor.account(), all);
        boolean may =
                sight.sees(row.maker(), row.unit(), row.channel())
                        || reviews.mayDecide(actor.account(), row);
        if (!may || !isWithin(actor, all, row.channel())) {
            throw Fault.missing();
        }
        return row;
    }

    /**
     * An entry that may be written.
     *
     * @throws Fault 404 as above, 403 if it may only be seen
     */
    DeskRow written(Actor actor, String id) {
        DeskRow row = seen(actor, id);
        if (!reviews.mayWrite(actor.account(), row)) {
            throw Fault.of(403, "right", "Not allowed", "没有改这篇稿件的权限。");
        }
        return row;
    }

    /**
     * Goes on if a draft may be put where it wants to be.
     *
     * @param before slug of the channel that it is in; null for none, or for a new one
     * @throws Fault if not
     */
    void mayBePut(Actor actor, Draft draft, @Nullable String before, boolean isNew) {
        List<Channel> all = channels.all();
        String wanted = draft.channel();
        boolean moves = isNew || !Objects.equals(wanted, before);
        List<String> path = Channels.path(all, wanted);
        boolean known = wanted == null || !path.isEmpty();
        boolean may =
                actor.account().may(Right.WRITE, path)
                        || actor.account().may(Right.WRITE_OWN, path);
        if (known && (moves && !may || !isWithin(actor, all, wanted))) {
            throw Fault.of(403, "right", "Not allowed", "没有往这个栏目写稿的权限。");
        }
    }

    /**
     * Goes on if an entry may have the address that a draft wants.
     *
     * @throws Fault if not
     */
    void mayBeAt(Actor actor, DeskRow row, Draft draft) {
        boolean may =
                actor.token().allows(Scope.PUBLISH) && reviews.mayReaddress(actor.account(), row);
        if (!draft.slug().equals(row.slug()) && row.live() != null && !may) {
            throw Fault.of(403, "right", "Not allowed", "读者已经看得到，改网址（slug）要有签发的权限。");
        }
    }

    private static boolean isWithin(Actor actor, List<Channel> all, @Nullable String channel) {
        String bound = actor.token().channel();
        return bound == null || Channels.path(all, channel).contains(bound);
    }

    /** A page of those that may be seen, last changed first. */
    List<DeskRow> list(
            Actor actor,
            @Nullable String kind,
            @Nullable State state,
            Desk.@Nullable Place after,
            int limit) {
        List<Channel> all = channels.all();
        String bound = actor.token().channel();
        Set<String> within = bound == null ? Set.of() : Channels.below(all, List.of(bound));
        DeskQuery query =
                new DeskQuery(
                        Sights.of(actor.account(), all),
                        List.of(),
                        kind,
                        state,
                        within,
                        null,
                        null,
                        List.of());
        // A channel that is gone holds nothing.
        return bound != null && within.isEmpty() ? List.of() : desk.list(query, after, limit);
    }

    DeskRow fresh(String id) {
        return desk.find(id).orElseThrow(Fault::missing);
    }
}

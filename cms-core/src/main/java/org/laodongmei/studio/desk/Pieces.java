package org.laodongmei.studio.desk;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.people.Account;
import org.laodongmei.people.Right;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.sight.Sights;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the entry that an address names, for those who may see it. */
@Component
public final class Pieces {

    private final Desk desk;
    private final Channels channels;
    private final Reviews reviews;

    Pieces(Desk desk, Channels channels, Reviews reviews) {
        this.desk = desk;
        this.channels = channels;
        this.reviews = reviews;
    }

    /**
     * An entry that somebody may see.
     *
     * @throws ResponseStatusException 404 if there is none
     * @throws AccessDeniedException if they may not
     */
    public DeskRow seen(String id, Account who) {
        DeskRow row = row(id);
        maySee(row, who);
        return row;
    }

    private DeskRow row(String id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void maySee(DeskRow row, Account who) {
        if (!maySee(row, who, Sights.of(who, channels.all()))) {
            throw new AccessDeniedException("not theirs");
        }
    }

    /** Those of the entries that there are and that somebody may see, by id. */
    public Map<String, DeskRow> seen(Collection<String> ids, Account who) {
        Sight sight = Sights.of(who, channels.all());
        Map<String, DeskRow> seen = desk.find(ids);
        seen.values().removeIf(row -> !maySee(row, who, sight));
        return seen;
    }

    private boolean maySee(DeskRow row, Account who, Sight sight) {
        return sight.sees(row.maker(), row.unit(), row.channel()) || reviews.mayDecide(who, row);
    }

    /**
     * An entry that somebody may write.
     *
     * @throws ResponseStatusException 404 if there is none
     * @throws AccessDeniedException if they may not
     */
    public DeskRow written(String id, Account who) {
        DeskRow row = row(id);
        mayWrite(row, who);
        return row;
    }

    /**
     * Goes on if somebody may write an entry.
     *
     * @throws AccessDeniedException if they may not
     */
    public void mayWrite(DeskRow row, Account who) {
        maySee(row, who);
        if (!reviews.mayWrite(who, row)) {
            throw new AccessDeniedException("not theirs to write");
        }
    }

    /** The channels that somebody may write in. */
    public List<Channel> channels(Account who) {
        List<Channel> all = channels.all();
        return all.stream()
                .filter(channel -> {
                    List<String> path = Channels.path(all, channel.slug());
                    return who.may(Right.WRITE, path) || who.may(Right.WRITE_OWN, path);
                })
                .toList();
    }
}

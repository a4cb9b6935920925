package org.laodongmei.review.sight;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Right;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody sees of all the entries. */
public final class Sights {

    private Sights() {}

    /**
     * Whoever may write, review or publish in a channel sees what is in it; others their own and
     * their unit's.
     */
    public static Sight of(Account who, List<Channel> channels) {
        List<Grant> grants =
                who.grants().stream()
                        .filter(grant ->
                                grant.role().gives(Right.WRITE)
                                        || grant.role().gives(Right.PUBLISH))
                        .toList();
        boolean everything = grants.stream().anyMatch(grant -> grant.channel() == null);
        Set<String> named =
                grants.stream()
                        .map(Grant::channel)
                        .filter(slug -> slug != null)
                        .collect(Collectors.toSet());
        return new Sight(everything, Channels.below(channels, named), who.id(), who.unit());
    }
}

package org.laodongmei.studio.feed;

import gg.jte.generated.precompiled.studio.JtearrivalsGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.transfer.feed.Subscription;
import org.laodongmei.transfer.feed.Subscriptions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;

/**
 * What feeds brought into the channels that somebody writes in, for them to take in hand; the feeds
 * themselves are the office's to change.
 */
@Controller
final class ArrivalsController {

    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Kinds kinds;

    ArrivalsController(Subscriptions subscriptions, Channels channels, Kinds kinds) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.kinds = kinds;
    }

    @GetMapping("/studio/arrivals")
    View list(Visit v) {
        if (!v.may(Right.WRITE)) {
            throw new AccessDeniedException("not for correspondents");
        }
        List<Channel> all = channels.all();
        List<Subscription> theirs =
                subscriptions.all().stream()
                        .filter(one -> {
                            List<String> path = Channels.path(all, one.channel());
                            return v.account().may(Right.WRITE, path);
                        })
                        .toList();
        FeedPage page =
                new FeedPage(
                        theirs,
                        subscriptions.waiting(theirs),
                        all,
                        List.copyOf(kinds.all()),
                        FeedForm.EMPTY,
                        Map.of(),
                        null);
        return Screen.of(out -> JtearrivalsGenerated.render(out, null, v, page));
    }
}

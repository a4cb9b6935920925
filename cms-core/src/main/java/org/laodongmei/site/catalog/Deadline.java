package org.laodongmei.site.catalog;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.springframework.modulith.NamedInterface;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * By when a channel needs something new, as the inspection of public sites counts it (国办政务网站检查指标:
 * news within two weeks, notices and policies within half a year, all else within a year).
 *
 * @param channel slug; empty for the whole site, whose home page needs news too
 * @param newest when the newest there is dated; null when there is nothing
 * @param due when the channel counts as neglected; {@link Instant#MIN} when it is empty
 */
@NamedInterface("deadline")
public record Deadline(String channel, String name, @Nullable Instant newest, Instant due) {

    private static final Duration NEWS = Duration.ofDays(14);
    private static final Duration NOTICES = Duration.ofDays(183);
    private static final Duration OTHERS = Duration.ofDays(365);

    /** Of every channel, the most pressing first. */
    static List<Deadline> of(Catalog catalog, List<Channel> channels) {
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(of("", "", catalog.site(), NEWS));
        Map<String, Group> groups = catalog.channels();
        for (Channel channel : channels) {
            deadlines.add(
                    of(
                            channel.slug(),
                            channel.name(),
                            groups.get(channel.slug()),
                            allowed(channel.type())));
        }
        deadlines.sort(Comparator.comparing(Deadline::due));
        return deadlines;
    }

    private static Deadline of(
            String channel, String name, @Nullable Group group, Duration allowed) {
        if (group == null || group.items().isEmpty()) {
            return new Deadline(channel, name, null, Instant.MIN);
        }
        Instant newest = group.items().getLast().entry().dated();
        return new Deadline(channel, name, newest, newest.plus(allowed));
    }

    private static Duration allowed(String type) {
        if (type.matches(".*(动态|要闻|新闻).*")) {
            return NEWS;
        }
        return type.matches(".*(通知|公告|政策).*") ? NOTICES : OTHERS;
    }

    /** Days from a moment until it is due; negative when it was due before. */
    public long days(Instant now) {
        return Duration.between(now, due).toDays();
    }
}

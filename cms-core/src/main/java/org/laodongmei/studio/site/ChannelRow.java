package org.laodongmei.studio.site;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A channel in the tree.
 *
 * @param depth 0 at the top
 * @param first whether none stands before it below the same parent
 * @param last whether none stands behind it there
 */
public record ChannelRow(Channel channel, int depth, boolean first, boolean last) {

    static List<ChannelRow> tree(List<Channel> all) {
        List<ChannelRow> rows = new ArrayList<>();
        for (Channel channel : all) {
            List<Channel> beside =
                    all.stream()
                            .filter(one -> Objects.equals(one.parent(), channel.parent()))
                            .toList();
            rows.add(
                    new ChannelRow(
                            channel,
                            Channels.path(all, channel.slug()).size() - 1,
                            beside.getFirst().equals(channel),
                            beside.getLast().equals(channel)));
        }
        return rows;
    }
}

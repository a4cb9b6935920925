package org.laodongmei.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Act;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Change;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.InvalidChannel.Reason;
import org.laodongmei.db.Database;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The office arranges its channels one by one, and loses nothing that stands in one. */
class ChannelDeskTests {

    @TempDir Path data;

    private final Map<String, Integer> entries = new HashMap<>();
    private Database database;
    private Changes changes;
    private Audit audit;
    private Channels channels;
    private ChannelDesk desk;

    @BeforeEach
    void open() {
        database = Database.open(data);
        changes = new Changes(database, InstantSource.system());
        audit = new Audit(database, InstantSource.system());
        channels = new Channels(database, changes);
        desk =
                new ChannelDesk(
                        database,
                        changes,
                        audit,
                        Map.of("entries", (_, slug) -> entries.getOrDefault(slug, 0)));
        for (String words : List.of("news 新闻", "craft 工匠", "local 基层 news", "port 港口 news")) {
            String[] parts = words.split(" ");
            desk.add("a", channel(parts[0], parts.length > 2 ? parts[2] : null, parts[1]));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Channel channel(String slug, @Nullable String parent, String name) {
        return new Channel(slug, parent, name, name + "的内容", List.of(name), "工作动态");
    }

    private List<String> slugs() {
        return channels.all().stream().map(Channel::slug).toList();
    }

    @Test
    void aNewChannelStandsLastBelowItsParentUnderTheSoundOfItsName() {
        assertThat(slugs()).containsExactly("news", "local", "port", "craft");
        assertThat(desk.add("a", channel("", null, "维权帮扶"))).isEqualTo("wei-quan-bang-fu");
        assertThat(desk.add("a", channel("", "craft", "维权帮扶"))).isEqualTo("wei-quan-bang-fu-2");
        assertThat(slugs())
                .containsExactly(
                        "news", "local", "port", "craft", "wei-quan-bang-fu-2", "wei-quan-bang-fu");
        assertThat(audit.before(Long.MAX_VALUE, 1))
                .extracting(Act::act, Act::subject, Act::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "channel.added", "wei-quan-bang-fu-2", "维权帮扶"));
    }

    @Test
    void whatIsWrongIsToldByField() {
        assertThatThrownBy(() ->
                        desk.add(
                                "a",
                                new Channel(
                                        "Bad Slug", "nowhere", " ", "", List.of(), "x".repeat(41))))
                .isInstanceOfSatisfying(
                        InvalidChannel.class,
                        e ->
                                assertThat(e.reasons().keySet())
                                        .containsExactlyInAnyOrder(
                                                "name",
                                                "slug",
                                                "parent",
                                                "description",
                                                "keywords",
                                                "type"));
        assertThatThrownBy(() -> desk.add("a", channel("news", null, "又一个")))
                .hasMessageContaining("SLUG_TAKEN");
        assertThat(slugs()).hasSize(4);
    }

    @Test
    void aChannelChangesPlacesBelowItsParentOnly() {
        assertThat(desk.move("a", "port", true)).isTrue();
        assertThat(slugs()).containsExactly("news", "port", "local", "craft");
        assertThat(desk.move("a", "port", true)).isFalse();
        assertThat(desk.move("a", "craft", true)).isTrue();
        assertThat(slugs()).containsExactly("craft", "news", "port", "local");
        assertThat(desk.move("a", "nothing", true)).isFalse();
    }

    @Test
    void aChannelMovesWithAllBelowItButNeverBelowItself() {
        Channel news = channels.all().getFirst();
        desk.change("a", news, channel("news", "craft", "新闻"));
        assertThat(slugs()).containsExactly("craft", "news", "local", "port");
        Channel craft = channels.all().getFirst();
        assertThatThrownBy(() -> desk.change("a", craft, channel("craft", "port", "工匠")))
                .hasMessageContaining("PARENT_UNFIT");
    }

    @Test
    void anAddressChangesWhileNothingStandsThere() {
        Channel news = channels.all().getFirst();
        desk.change("a", news, channel("xinwen", null, "新闻"));
        assertThat(channels.all())
                .extracting(channel -> channel.slug() + "<" + channel.parent())
                .containsExactly("xinwen<null", "local<xinwen", "port<xinwen", "craft<null");
        entries.put("craft", 3);
        Channel craft = channels.all().getLast();
        assertThatThrownBy(() -> desk.change("a", craft, channel("gongjiang", null, "工匠")))
                .isInstanceOfSatisfying(
                        InvalidChannel.class,
                        e -> assertThat(e.reasons()).containsEntry("slug", Reason.SLUG_IN_USE));
        desk.change("a", craft, channel("craft", null, "劳模工匠"));
        assertThat(channels.all().getLast().name()).isEqualTo("劳模工匠");
    }

    @Test
    void whoIsLateOverwritesNothing() {
        Channel seen = channels.all().getFirst();
        desk.change("a", seen, channel("news", null, "要闻"));
        assertThatThrownBy(() -> desk.change("b", seen, channel("news", null, "新闻中心")))
                .hasMessageContaining("CHANGED");
        assertThat(channels.all().getFirst().name()).isEqualTo("要闻");
    }

    @Test
    void aChannelGoesWhenItIsEmptyAndReadersAreTold() {
        entries.put("local", 2);
        assertThat(desk.remove("a", "news")).containsEntry(ChannelDesk.CHANNELS, 2);
        assertThat(desk.remove("a", "local")).containsEntry("entries", 2);
        long before = changes.head();
        assertThat(desk.remove("a", "port")).isEmpty();
        assertThat(slugs()).containsExactly("news", "local", "craft");
        assertThat(changes.after(before, 10)).extracting(Change::id).contains("port");
    }

    @Test
    void noChannelStandsDeeperThanFive() {
        String above = "port";
        for (int i = 3; i <= ChannelDesk.DEEPEST; i++) {
            above = desk.add("a", channel("level-" + i, above, "第" + i + "层"));
        }
        String deepest = above;
        assertThatThrownBy(() -> desk.add("a", channel("", deepest, "第六层")))
                .hasMessageContaining("TOO_DEEP");
        Channel news = channels.all().getFirst();
        assertThatThrownBy(() -> desk.change("a", news, channel("news", "craft", "新闻")))
                .hasMessageContaining("TOO_DEEP");
    }
}

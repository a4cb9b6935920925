package org.laodongmei.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Data folders of earlier versions are opened without loss. */
class MigrationTests {

    @TempDir Path temp;

    /** A data folder of the first version with one entry, its text rendered by that renderer. */
    private void makeFirstVersion(int renderer) throws SQLException {
        String url = "jdbc:sqlite:" + temp.resolve("laodongmei.db");
        Flyway.configure().dataSource(url, null, null).target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("insert into entry values ('e', 'article', 'a', 1, 1, 5, 5)");
            statement.execute(
                    """
                    insert into revision values ('e', 1, '标题', '摘要', '**正文**', null, '[]', \
                    '["机能","a\\"b"]', 7, '甲', '乙', null, '{"k":1}', 8, 'me', 'why')\
                    """);
            statement.execute(
                    "insert into rendering values ('e', 1, %d, '<p>旧</p>', '旧', '旧', '[]', 0)"
                            .formatted(renderer));
            statement.execute("pragma user_version = 1");
        }
    }

    private static Entries entries(Database database) {
        InstantSource clock = InstantSource.system();
        Changes changes = new Changes(database, clock);
        return new Entries(
                database,
                changes,
                new Kinds(database, changes),
                new Channels(database, changes),
                new Markdown(),
                clock);
    }

    private static String html(Entries entries) {
        return new String(entries.bodies(List.of("e")).get("e").html(), StandardCharsets.UTF_8);
    }

    @Test
    void theVersionThatLetsAStartSkipMigrationIsTheNewestScripts() throws SQLException {
        Database.open(temp).close();
        Database.openVotes(temp).close();
        for (String name : List.of("laodongmei", "votes")) {
            String url = "jdbc:sqlite:" + temp.resolve(name + ".db");
            try (Connection connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select max(cast(version as integer)), (select user_version"
                                            + " from pragma_user_version)"
                                            + " from flyway_schema_history")) {
                assertThat(rows.getInt(2)).as(name).isEqualTo(rows.getInt(1));
            }
        }
    }

    @Test
    void entriesOfTheFirstVersionAreThereWithTextsAndTags() throws SQLException {
        makeFirstVersion(Markdown.VERSION);
        try (Database database = Database.open(temp)) {
            Entries entries = entries(database);
            LiveEntry entry = entries.live(List.of("e")).get("e");
            assertThat(entry.title()).isEqualTo("标题");
            assertThat(entry.author()).isEqualTo("甲");
            assertThat(entry.tags()).containsExactly("机能", "a\"b");
            assertThat(entry.fields()).isEqualTo(Map.of("k", 1));
            assertThat(entry.dated().toEpochMilli()).isEqualTo(7);
            assertThat(html(entries)).isEqualTo("<p>旧</p>");
            assertThat(entries.drafts(List.of("e")).get("e").body()).isEqualTo("**正文**");
            assertThat(entries.tagAddresses(entry.tags()))
                    .isEqualTo(Map.of("机能", "ji-neng", "a\"b", "a-b"));
        }
    }

    @Test
    void whatAnOlderRendererMadeIsMadeAgainBeforeAnybodySeesIt() throws SQLException {
        makeFirstVersion(Markdown.VERSION - 1);
        try (Database database = Database.open(temp)) {
            Entries entries = entries(database);
            List<LiveEntry> live = new ArrayList<>();
            entries.eachLive(live::add);
            assertThat(live).extracting(LiveEntry::excerpt).containsExactly("正文");
            assertThat(html(entries)).contains("<strong>正文</strong>");
        }
    }

    @Test
    void aTextWhoseRenderingIsLostIsRenderedAgain() throws SQLException {
        makeFirstVersion(Markdown.VERSION);
        try (Database database = Database.open(temp)) {
            database.write(tx -> tx.execute("delete from rendering"));
            Entries entries = entries(database);
            assertThat(entries.live(List.of("e")).get("e").excerpt()).isEqualTo("正文");
            assertThat(html(entries)).contains("<strong>正文</strong>");
        }
    }
}

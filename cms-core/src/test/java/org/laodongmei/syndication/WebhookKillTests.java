package org.laodongmei.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.syndication.Receiver.Told;
import org.laodongmei.syndication.Webhooks.Wish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who tells is killed, as by {@code kill -9}, and nobody misses anything. */
@Timeout(180)
class WebhookKillTests {

    private static final int EACH = 20;

    @TempDir Path data;

    /** A process that tells, until it is killed. */
    static final class Teller {

        public static void main(String[] arguments) throws InterruptedException {
            Path data = Path.of(arguments[0]);
            webhooks(Database.open(data), data).start();
            Thread.sleep(Duration.ofMinutes(2));
        }
    }

    private static Entries entries(Database database) {
        Changes changes = new Changes(database, InstantSource.system());
        return new Entries(
                database,
                changes,
                new Kinds(database, changes),
                new Channels(database, changes),
                new Markdown(),
                InstantSource.system());
    }

    private static Webhooks webhooks(Database database, Path data) {
        InstantSource clock = InstantSource.system();
        Changes changes = new Changes(database, clock);
        return new Webhooks(
                new Webhooks.Rooms(
                        database,
                        new Audit(database, clock),
                        changes,
                        entries(database),
                        new Channels(database, changes),
                        new Kinds(database, changes),
                        List::of),
                data,
                "https://site.example",
                Set.of("127.0.0.1"),
                clock);
    }

    private Process teller() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Teller.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void publish(Entries entries, int number) {
        Draft draft =
                new Draft(
                        "e" + number,
                        "article",
                        "e" + number,
                        "第" + number + "篇",
                        "",
                        "正文",
                        null,
                        List.of(),
                        List.of(),
                        Draft.UNDATED,
                        "",
                        "",
                        null,
                        Map.of());
        int saved = entries.save(List.of(draft), "test", "").getFirst().number();
        entries.publish(Map.of(draft.id(), saved));
    }

    /** The ids under which each entry was told of. */
    private static Map<String, Set<String>> told(Receiver receiver) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Told told : receiver.told) {
            all.computeIfAbsent(told.title(), _ -> new HashSet<>()).add(told.header("webhook-id"));
        }
        return all;
    }

    @Test
    void nothingIsLostAndWhatComesTwiceComesUnderTheSameId() throws Exception {
        try (Receiver receiver = new Receiver();
                Database database = Database.open(data)) {
            Entries entries = entries(database);
            try (Webhooks webhooks = webhooks(database, data)) {
                webhooks.add(
                        "test",
                        new Wish(receiver.at("127.0.0.1"), Set.of(), Set.of(), Set.of(), true));
            }
            Process teller = teller();
            for (int i = 0; i < EACH; i++) {
                publish(entries, i);
            }
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> receiver.told.size() >= EACH / 3);
            teller.destroyForcibly().waitFor();
            // Nobody is there to tell of this.
            publish(entries, EACH);
            Process next = teller();
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> told(receiver).size() == EACH + 1);
            } finally {
                next.destroyForcibly().waitFor();
            }
            assertThat(told(receiver)).allSatisfy((_, ids) -> assertThat(ids).hasSize(1));
            assertThat(receiver.told).hasSizeLessThanOrEqualTo(EACH + 2);
        }
    }
}

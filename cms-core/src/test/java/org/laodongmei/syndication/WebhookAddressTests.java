package org.laodongmei.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.syndication.Delivery.State;
import org.laodongmei.syndication.InvalidWebhook.Reason;
import org.laodongmei.syndication.Webhooks.Wish;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a webhook may be: nowhere inside, unless the settings name the host. */
@Timeout(60)
class WebhookAddressTests {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir Path data;

    private Database database;
    private Webhooks.Rooms rooms;
    private Receiver receiver;
    private Webhooks webhooks;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(data);
        Changes changes = new Changes(database, CLOCK);
        Channels channels = new Channels(database, changes);
        Kinds kinds = new Kinds(database, changes);
        rooms =
                new Webhooks.Rooms(
                        database,
                        new Audit(database, CLOCK),
                        changes,
                        new Entries(database, changes, kinds, channels, new Markdown(), CLOCK),
                        channels,
                        kinds,
                        List::of);
        receiver = new Receiver();
        webhooks = webhooks(Set.of("127.0.0.1"));
        webhooks.start();
    }

    private Webhooks webhooks(Set<String> inside) {
        return new Webhooks(rooms, data, "https://site.example", inside, CLOCK);
    }

    @AfterEach
    void close() {
        webhooks.close();
        receiver.close();
        database.close();
    }

    private static Wish at(String address) {
        return new Wish(address, Set.of(), Set.of(), Set.of(), true);
    }

    private Delivery tried(String id) {
        webhooks.ping(id);
        await().until(() -> webhooks.deliveries(id, false, 1).getFirst().tries() == 1);
        return webhooks.deliveries(id, false, 1).getFirst();
    }

    @Test
    void noPrivateAddressIsReachedByNumberNameOrRedirect() throws IOException {
        String id;
        // The settings named it when it was saved, and do no more.
        try (Webhooks before = webhooks(Set.of("localhost"))) {
            id = before.add("test", at(receiver.at("localhost"))).id();
        }
        Delivery local = tried(id);
        assertThat(local.answer()).contains("内部网络");
        assertThat(local.state()).as("it is not tried again").isEqualTo(State.DEAD);
        assertThat(receiver.told).isEmpty();
        receiver.refused = "ping";
        receiver.refusal = 302;
        String redirected = webhooks.add("test", at(receiver.at("127.0.0.1"))).id();
        assertThat(tried(redirected).status()).isEqualTo(302);
        assertThat(receiver.told).as("the redirect is not followed").hasSize(1);
        for (String address :
                List.of("file:///etc/passwd", "http://a:b@c.example", "", "ftp://x")) {
            assertThatThrownBy(() -> webhooks.add("test", at(address)))
                    .isInstanceOf(InvalidWebhook.class);
        }
        webhooks.change(
                "test",
                id,
                new Wish(receiver.at("localhost"), Set.of(), Set.of(), Set.of(), false));
        assertThat(webhooks.find(id).orElseThrow().active()).as("it can be let go").isFalse();
    }

    @Test
    void whatCanNeverBeSentIsRefusedAtOnceAndWithItsReason() throws IOException {
        Map<String, Reason> refused =
                new HashMap<>(
                        Map.of(
                                "http://10.0.0.1/x",
                                Reason.ADDRESS_PRIVATE,
                                "http://169.254.169.254/",
                                Reason.ADDRESS_PRIVATE,
                                "http://[::1]/",
                                Reason.ADDRESS_PRIVATE,
                                receiver.at("localhost"),
                                Reason.ADDRESS_PRIVATE,
                                "http://user:pw@example.org/",
                                Reason.ADDRESS_NAMES_USER,
                                "http://user:pw@/",
                                Reason.ADDRESS_UNFIT));
        InetAddress here = InetAddress.getLocalHost();
        if (here.isLoopbackAddress() || here.isSiteLocalAddress()) {
            refused.put("http://" + here.getHostName() + "/", Reason.NAME_PRIVATE);
        }
        String id = webhooks.add("test", at(receiver.at("127.0.0.1"))).id();
        refused.forEach((address, reason) -> {
            assertThatThrownBy(() -> webhooks.add("test", at(address)))
                    .isInstanceOfSatisfying(
                            InvalidWebhook.class,
                            e -> assertThat(e.reason()).as(address).isEqualTo(reason));
            assertThatThrownBy(() -> webhooks.change("test", id, at(address)))
                    .isInstanceOf(InvalidWebhook.class);
        });
        assertThat(webhooks.all()).hasSize(1);
    }
}

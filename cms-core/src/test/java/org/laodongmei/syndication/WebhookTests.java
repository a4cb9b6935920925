package org.laodongmei.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.api.Node;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.syndication.Delivery.State;
import org.laodongmei.syndication.Receiver.Told;
import org.laodongmei.syndication.Webhooks.Made;
import org.laodongmei.syndication.Webhooks.Wish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who is told of what readers see: by real HTTP, checked as a receiver checks it. */
@Timeout(60)
class WebhookTests {

    private static final Set<String> INSIDE = Set.of("127.0.0.1");

    @TempDir Path data;

    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Database database;
    private Webhooks.Rooms rooms;
    private Entries entries;
    private Receiver receiver;
    private volatile List<Staged> campaigns = List.of();
    private Webhooks webhooks;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(data);
        Changes changes = new Changes(database, () -> now);
        Channels channels = new Channels(database, changes);
        Kinds kinds = new Kinds(database, changes);
        channels.arrange(
                List.of(channel("news", null), channel("local", "news"), channel("craft", null)));
        entries = new Entries(database, changes, kinds, channels, new Markdown(), () -> now);
        Audit audit = new Audit(database, () -> now);
        rooms =
                new Webhooks.Rooms(
                        database, audit, changes, entries, channels, kinds, () -> campaigns);
        receiver = new Receiver();
        webhooks = begin();
    }

    private Webhooks begin() {
        Webhooks begun = new Webhooks(rooms, data, "https://site.example", INSIDE, () -> now);
        begun.start();
        return begun;
    }

    @AfterEach
    void close() {
        webhooks.close();
        receiver.close();
        database.close();
    }

    private static Channel channel(String slug, String parent) {
        return new Channel(slug, parent, slug, "", List.of(), "");
    }

    private Made all() {
        return webhooks.add("test", wish(Set.of(), Set.of(), Set.of()));
    }

    private Wish wish(Set<Event> events, Set<String> kinds, Set<String> channels) {
        return new Wish(receiver.at("127.0.0.1"), events, kinds, channels, true);
    }

    private int save(String id, String channel, String title) {
        Draft draft =
                new Draft(
                        id,
                        "article",
                        id,
                        title,
                        "",
                        "正文",
                        channel,
                        List.of(),
                        List.of(),
                        Draft.UNDATED,
                        "",
                        "",
                        null,
                        Map.of());
        return entries.save(List.of(draft), "test", "").getFirst().number();
    }

    private void publish(String id, String channel, String title) {
        entries.publish(Map.of(id, save(id, channel, title)));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        // Any commit has due things looked at.
        database.write(tx -> 0);
    }

    private List<String> types() {
        return receiver.told.stream().map(Told::type).toList();
    }

    private void awaitTold(int many) {
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.told.size() >= many);
    }

    private static Staged campaign(String slug, Instant start, Instant end, boolean isFinal) {
        return new Staged(slug, "点赞" + slug, "/votes/" + slug + "/", start, end, isFinal);
    }

    private void tells(int many, Duration passed, Staged... all) {
        campaigns = List.of(all);
        pass(passed);
        awaitTold(many);
    }

    @Test
    void aCampaignIsToldOfAsItOpensClosesAndIsDecidedByTheClock() {
        Instant start = now.plus(Duration.ofDays(1));
        Instant end = start.plusSeconds(60);
        campaigns = List.of(campaign("old", Instant.EPOCH, start, false));
        all();
        tells(1, Duration.ZERO, campaign("new", start, end, false));
        tells(2, Duration.ofDays(1), campaign("new", start, end, false));
        tells(3, Duration.ZERO, campaign("new", start, end.plusSeconds(1), false));
        tells(4, Duration.ofSeconds(61), campaign("new", start, end.plusSeconds(1), false));
        tells(5, Duration.ZERO, campaign("new", start, end.plusSeconds(1), true));
        assertThat(types())
                .containsExactly(
                        "campaign.announced",
                        "campaign.opened",
                        "campaign.changed",
                        "campaign.closed",
                        "campaign.decided");
        assertThat(receiver.told.getFirst().body()).contains("https://site.example/votes/new/");
    }

    @Test
    void whatReadersSeeIsToldInOrderAndDraftsAreNot() throws Exception {
        publish("before", "news", "早已发布");
        Made made = all();
        save("one", "local", "还是草稿");
        publish("one", "local", "劳动最美“丽” 🌾");
        awaitTold(1);
        save("one", "local", "改了没发");
        publish("one", "local", "发了改动");
        awaitTold(2);
        entries.withdraw(List.of("one"));
        awaitTold(3);
        assertThat(types()).containsExactly("entry.published", "entry.updated", "entry.withdrawn");
        Told first = receiver.told.getFirst();
        new Webhook(made.secret()).verify(first.body(), first.headers());
        assertThat(first.json().get("data").toString())
                .isEqualTo(
                        "{\"id\":\"one\",\"kind\":\"article\",\"slug\":\"one\",\"url\":\"https://site.example/articles/one/\",\"revision\":2,\"title\":\"劳动最美“丽” 🌾\",\"channel\":\"local\"}");
        assertThat(receiver.told.toString()).doesNotContain("草稿", "改了没发", "早已发布");
        assertThat(receiver.told.getLast().title()).isEqualTo("发了改动");
    }

    @Test
    void aReceiverThatSpeaksJavaScriptVerifiesIt() throws IOException {
        Made made = all();
        publish("one", "local", "焊花“如雨” 🌾");
        awaitTold(1);
        Told told = receiver.told.getFirst();
        assertThat(Node.json("webhook.mjs", made.secret(), told.request())).isEqualTo(told.json());
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        webhooks.add(
                "test", wish(Set.of(Event.ENTRY_PUBLISHED), Set.of("article"), Set.of("news")));
        publish("craft", "craft", "匠心");
        publish("local", "local", "地方");
        awaitTold(1);
        publish("local", "local", "地方，改过");
        publish("news", "news", "要闻");
        awaitTold(2);
        assertThat(receiver.told.stream().map(Told::title)).containsExactly("地方", "要闻");
        assertThat(types()).containsOnly("entry.published");
    }

    @Test
    void aLaterEventOfAnEntryWaitsForTheEarlierAndOthersGoOn() {
        receiver.refused = "甲稿";
        all();
        publish("a", "news", "甲稿");
        // Changes that nobody has told of yet are told of as one.
        awaitTold(1);
        publish("a", "news", "甲稿又改");
        publish("b", "news", "乙稿");
        await().until(() -> receiver.told.stream().anyMatch(it -> it.title().equals("乙稿")));
        assertThat(receiver.told.stream().map(Told::title)).doesNotContain("甲稿又改");
        receiver.refused = "";
        pass(Duration.ofSeconds(5));
        await().until(() -> receiver.told.getLast().title().equals("甲稿又改"));
        assertThat(receiver.told.stream().map(Told::title).filter("甲稿"::equals)).hasSize(2);
        assertThat(receiver.told.stream().filter(it -> it.title().equals("甲稿")))
                .extracting(it -> it.header("webhook-id"))
                .as("the same, so that the receiver knows it")
                .containsOnly(receiver.told.getFirst().header("webhook-id"));
    }

    @Test
    void whatIsNeverTakenIsGivenUpAfterADayAndAHalfAndCanBeReplayed() {
        receiver.refused = "entry";
        String id = all().id();
        publish("a", "news", "没人收");
        for (int i = 0; i < Courier.WAITS.size(); i++) {
            awaitTries(id, i + 1);
            pass(Courier.WAITS.get(i));
        }
        awaitTries(id, Courier.WAITS.size() + 1);
        Delivery given = webhooks.deliveries(id, true, 10).getFirst();
        assertThat(given.state()).isEqualTo(State.DEAD);
        assertThat(given.status()).isEqualTo(500);
        assertThat(given.answer()).isEqualTo("不行");
        assertThat(webhooks.dead()).containsEntry(id, 1);
        receiver.refused = "";
        assertThat(webhooks.replay("test", id)).isEqualTo(1);
        await().until(() -> webhooks.deliveries(id, false, 1).getFirst().state() == State.DONE);
        webhooks.again(id, given.id());
        awaitTold(Courier.WAITS.size() + 3);
    }

    private void awaitTries(String id, int tries) {
        await().until(() ->
                webhooks.deliveries(id, false, 1).stream()
                        .anyMatch(delivery -> delivery.tries() == tries));
    }

    @Test
    void whoAnswers410IsToldNoMoreAndTheOfficeSeesWhy() {
        receiver.refused = "entry";
        receiver.refusal = 410;
        String id = all().id();
        publish("a", "news", "不收了");
        await().until(() -> !webhooks.find(id).orElseThrow().active());
        assertThat(webhooks.find(id).orElseThrow().trouble()).contains("410");
        publish("b", "news", "没人听");
        pass(Duration.ofDays(1));
        assertThat(webhooks.deliveries(id, false, 10)).hasSize(1);
    }

    @Test
    void nothingIsLostOrToldTwiceWhenTheProcessEndsInTheMiddle() {
        receiver.refused = "entry";
        String id = all().id();
        publish("a", "news", "停机之前");
        awaitTries(id, 1);
        webhooks.close();
        publish("b", "news", "停机之中");
        receiver.refused = "";
        receiver.told.clear();
        now = now.plusSeconds(5);
        webhooks = begin();
        awaitTold(2);
        assertThat(receiver.told.stream().map(Told::title))
                .containsExactlyInAnyOrder("停机之前", "停机之中");
        await().until(() ->
                webhooks.deliveries(id, false, 10).stream()
                        .allMatch(delivery -> delivery.state() == State.DONE));
        assertThat(webhooks.deliveries(id, false, 10)).hasSize(2);
    }

    @Test
    void whileASecretRotatesBothVerifyAndNeitherIsOnTheDisk() throws Exception {
        Made made = all();
        String next = webhooks.rotate("test", made.id());
        webhooks.ping(made.id());
        awaitTold(1);
        Told ping = receiver.told.getFirst();
        assertThat(ping.type()).isEqualTo("ping");
        new Webhook(made.secret()).verify(ping.body(), ping.headers());
        new Webhook(next).verify(ping.body(), ping.headers());
        pass(Webhooks.GRACE.plusSeconds(1));
        webhooks.ping(made.id());
        awaitTold(2);
        assertThat(receiver.told.getLast().header("webhook-signature")).doesNotContain(" ");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(made.secret(), next);
            }
        }
        webhooks.remove("test", made.id());
        assertThat(webhooks.all()).isEmpty();
    }
}

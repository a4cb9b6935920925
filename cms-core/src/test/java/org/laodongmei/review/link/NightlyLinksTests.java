package org.laodongmei.review.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laodongmei.media.remote.Answer.Outcome;
import org.laodongmei.media.remote.LocalPages;
import org.laodongmei.media.remote.RemotePages;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.check.Report;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Links to a real server, night after night. */
@Timeout(60)
class NightlyLinksTests {

    @TempDir Path folder;

    private Newsroom room;
    private OtherSite other;
    private NightlyLinks nightly;

    @BeforeEach
    void open() throws IOException {
        room = new Newsroom(folder);
        other = new OtherSite();
        nightly =
                new NightlyLinks(
                        new LiveAddresses(room.database, room.entries, room.kinds, "ours.example"),
                        new LinkRound(room.database, room.pages, Duration.ZERO),
                        room.database,
                        LocalTime.of(3, 0),
                        ZoneOffset.UTC,
                        room.clock);
    }

    @AfterEach
    void close() {
        other.close();
        room.close();
    }

    private void night() {
        room.pass(Duration.ofDays(1));
        nightly.doDue();
    }

    private String live(String body) {
        String id = room.written("船厂", body);
        room.entries.publish(Map.of(id, 1));
        return id;
    }

    private static String link(String address) {
        return "看[这里](" + address + ")。";
    }

    private List<String> dead() {
        return room.links.dead().stream().map(OutsideLink::address).toList();
    }

    private static String nowhere() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            return "http://127.0.0.1:" + closed.getLocalPort() + "/";
        }
    }

    @Test
    void asksForTheHeadOnceANightAndSaysWhoAsks() {
        live(link(other.at("/page#a")) + link(other.at("/page#b")));
        live(link(other.at("/page")) + link("https://ours.example/articles/a/"));
        nightly.doDue();
        assertThat(other.asked).isEmpty();
        night();
        nightly.doDue();
        assertThat(other.asked).containsExactly("HEAD /page");
        assertThat(other.agents.getFirst()).contains("Laodongmei", "https://ours.example");
    }

    @ParameterizedTest
    @CsvSource({"405", "501", "403", "404"})
    void asksForThePageWhereTheHeadIsRefused(int status) {
        other.statuses.put("HEAD /page", status);
        live(link(other.at("/page")));
        night();
        night();
        assertThat(other.asked)
                .containsExactly("HEAD /page", "GET /page", "HEAD /page", "GET /page");
        assertThat(dead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404,2", "410,2", "500,4", "503,4", "403,0", "429,0"})
    void isDeadAfterSoManyNightsAsTheAnswerWeighs(int status, int nights) {
        other.statuses.put("/page", status);
        live(link(other.at("/page")));
        for (int night = 1; night <= 5; night++) {
            night();
            assertThat(!dead().isEmpty()).isEqualTo(nights > 0 && night >= nights);
        }
    }

    @Test
    void oneGoodNightClearsWhatCountedAgainstIt() {
        other.statuses.put("/page", 404);
        live(link(other.at("/page")));
        night();
        other.statuses.clear();
        night();
        other.statuses.put("/page", 404);
        night();
        assertThat(dead()).isEmpty();
        night();
        assertThat(dead()).containsExactly(other.at("/page"));
        other.statuses.clear();
        night();
        assertThat(dead()).isEmpty();
    }

    @Test
    void aNightOnWhichNobodyIsHeardDoesNotCount() throws IOException {
        String nowhere = nowhere();
        String id = live(link(nowhere));
        night();
        night();
        night();
        assertThat(dead()).isEmpty();
        live(link(other.at("/page")));
        night();
        assertThat(dead()).isEmpty();
        night();
        assertThat(dead()).containsExactly(nowhere);
        assertThat(room.links.dead().getFirst().entries()).containsExactly(id);
    }

    @Test
    void followsRedirectsButNotIntoTheHouse() {
        other.redirects.put("/old", "/new");
        other.redirects.put("/in", "http://10.0.0.1/");
        other.redirects.put("/round", "/round");
        assertThat(room.pages.ask(other.at("/old")).outcome()).isEqualTo(Outcome.THERE);
        assertThat(room.pages.ask(other.at("/in")).outcome()).isEqualTo(Outcome.NOT_PUBLIC);
        assertThat(room.pages.ask(other.at("/round")).outcome()).isEqualTo(Outcome.UNWELCOME);
        other.asked.clear();
        try (RemotePages guarded = LocalPages.openToThePublicOnly()) {
            assertThat(guarded.ask(other.at("/page")).outcome()).isEqualTo(Outcome.NOT_PUBLIC);
        }
        assertThat(other.asked).isEmpty();
    }

    @Test
    void theChecksTellOfADeadLinkAtItsPlaceUntilSomebodyLetsItBe() {
        other.statuses.put("/page", 404);
        String id = live(link(other.at("/page")));
        night();
        night();
        var draft = room.writing.open(id).orElseThrow().draft();
        Report report = room.checks.of(draft);
        assertThat(report.open(Weight.WARNING)).hasSize(1);
        Finding finding = report.open(Weight.WARNING).getFirst();
        assertThat(finding.zh()).contains("2019-02-16", "404");
        assertThat(draft.body().substring(finding.from(), finding.to())).contains("这里");
        assertThat(room.checks.letBe(draft, finding.key(), "对方在改版", room.li.id())).isTrue();
        assertThat(room.checks.of(draft).open(Weight.WARNING)).isEmpty();
    }

    @Test
    void askedByHandItIsClearedButGetsNoFurtherNight() {
        other.statuses.put("/page", 404);
        live(link(other.at("/page")));
        night();
        String id = LinkRows.id(other.at("/page"));
        room.links.ask(id);
        room.links.ask(id);
        assertThat(dead()).isEmpty();
        night();
        assertThat(dead()).hasSize(1);
        other.statuses.clear();
        assertThat(room.links.ask(id).orElseThrow().isDead()).isFalse();
        assertThat(dead()).isEmpty();
    }

    @Test
    void whatNobodyLeadsToAnyMoreIsForgotten() {
        other.statuses.put("/page", 404);
        String id = live(link(other.at("/page")));
        night();
        night();
        room.entries.withdraw(List.of(id));
        assertThat(dead()).isEmpty();
        night();
        assertThat(room.links.ask(LinkRows.id(other.at("/page")))).isEmpty();
    }
}

package org.laodongmei.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People watch the counts of a campaign move, over HTTP. */
@Timeout(60)
class WatchingTests {

    private static final int MOST = 40;
    private static final String SETTING = "laodongmei.votes.watchers";

    @TempDir static Path folder;

    private static RunningSite site;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> settings = Map.of(SETTING, Integer.toString(MOST));
        site = RunningSite.with(settings, () -> new RunningSite(folder));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Voters campaign(String slug, String more) {
        site.room(Declarations.class).define("somebody", slug, null, VotingTests.YAML + more);
        return new Voters(site.address("/api/v1/campaigns/" + slug));
    }

    private HttpResponse<InputStream> watch(String slug) throws IOException, InterruptedException {
        String address = site.address("/api/v1/campaigns/" + slug + "/tally/events");
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofInputStream());
    }

    /** The lines of an answer, as they come. */
    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next event: its name and JSON. */
    private static String next(BufferedReader lines) {
        try {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return event + " " + line.substring(6);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void countsAreToldAtOnceAndWhenTheyMoveUntilTheOfficeStopsIt() throws Exception {
        Voters voters = campaign("watched", "");
        voters.cast(voters.browser(), 1);
        try (HttpResponseStream watched = new HttpResponseStream(watch("watched"))) {
            assertThat(watched.answer().headers().firstValue("Content-Type"))
                    .contains("text/event-stream");
            assertThat(watched.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(next(watched.lines())).startsWith("counts ").contains("[1,0,0,0]");
            voters.cast(voters.browser(), 3);
            assertThat(next(watched.lines())).startsWith("counts ").contains("[1,0,1,0]");
            site.room(Campaigns.class).stop("somebody", "watched", "提前结束。");
            assertThat(next(watched.lines())).startsWith("over ").contains("[1,0,1,0]");
            assertThat(next(watched.lines())).isEmpty();
        }
        assertThat(watch("watched").statusCode()).isEqualTo(204);
        assertThat(watch("none").statusCode()).isEqualTo(404);
    }

    @Test
    void hiddenCountsStayHidden() throws Exception {
        Voters voters = campaign("veiled", "counts: end\n");
        voters.cast(voters.browser(), 1);
        try (HttpResponseStream watched = new HttpResponseStream(watch("veiled"))) {
            assertThat(next(watched.lines())).contains("\"hidden\":true").contains("\"counts\":[]");
        }
    }

    @Test
    void oneTooManyIsTurnedAwayAndThereIsRoomAgainWhenOthersLeave() throws Exception {
        campaign("crowded", "");
        List<HttpResponseStream> crowd = new ArrayList<>();
        try {
            HttpResponse<InputStream> last = watch("crowded");
            while (last.statusCode() == 200) {
                crowd.add(new HttpResponseStream(last));
                assertThat(crowd.size()).isLessThanOrEqualTo(MOST);
                last = watch("crowded");
            }
            assertThat(last.statusCode()).isEqualTo(503);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
        } finally {
            crowd.forEach(HttpResponseStream::close);
        }
        // Who hung up is noticed when there is something to say.
        Voters voters = new Voters(site.address("/api/v1/campaigns/crowded"));
        int status = 503;
        for (int i = 0; i < 40 && status == 503; i++) {
            voters.cast(voters.browser(), 1);
            try (HttpResponseStream again = new HttpResponseStream(watch("crowded"))) {
                status = again.answer().statusCode();
            }
            Thread.sleep(250);
        }
        assertThat(status).isEqualTo(200);
    }

    /** An answer that goes on until it is closed. */
    private record HttpResponseStream(HttpResponse<InputStream> answer, BufferedReader lines)
            implements AutoCloseable {

        HttpResponseStream(HttpResponse<InputStream> answer) {
            this(answer, WatchingTests.lines(answer));
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

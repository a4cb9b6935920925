package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.laodongmei.browser.FeedPrograms.Enclosure;
import org.laodongmei.browser.FeedPrograms.Item;
import org.laodongmei.browser.FeedPrograms.Reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every feed of the demonstration site, as programs see it that know nothing of it. */
class FeedReaderTests {

    private static final List<String> FORMATS = List.of("feed.xml", "atom.xml", "feed.json");
    private static final List<String> KINDS =
            List.of(
                    "articles",
                    "people",
                    "albums",
                    "videos",
                    "topics",
                    "jobs",
                    "honours",
                    "events");

    /** The address that feeds give, whatever port the site is served at here. */
    private static final String BASE = "http://localhost:8080";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Set<String> offered;
    private static List<Reading> readings;

    @BeforeAll
    static void readThemAll() throws IOException, InterruptedException {
        String address = DemonstrationSite.shared().address();
        offered =
                new LinkedHashSet<>(
                        Jsoup.connect(address + "/feeds/")
                                .get()
                                .select("main a[href~=/(feed|atom)\\.(xml|json)$]")
                                .eachAttr("href"));
        readings = FeedPrograms.read(address, offered);
    }

    private static Stream<Item> items() {
        return readings.stream().flatMap(reading -> reading.items().stream());
    }

    @Test
    void thereAreFeedsOfTheSiteItsChannelsTopicsAndKinds() throws IOException {
        Set<String> folders = new TreeSet<>(Set.of("/"));
        KINDS.forEach(kind -> folders.add("/" + kind + "/"));
        try (Stream<Path> topics = Files.list(Path.of("../content/topics"))) {
            topics.map(file -> file.getFileName().toString().replace(".md", ""))
                    .forEach(slug -> folders.add("/topics/" + slug + "/"));
        }
        Set<String> expected =
                folders.stream()
                        .flatMap(folder -> FORMATS.stream().map(format -> folder + format))
                        .collect(Collectors.toSet());
        assertThat(offered).containsAll(expected);
        assertThat(offered.stream().filter(path -> path.startsWith("/channels/")))
                .hasSizeGreaterThanOrEqualTo(8 * FORMATS.size());
    }

    @Test
    void everyProgramSeesTheSameInEveryFormat() {
        Map<String, List<Reading>> byFolder =
                readings.stream().collect(Collectors.groupingBy(Reading::folder));
        byFolder.forEach((folder, same) -> {
            assertThat(same).as(folder).hasSize(5);
            same.forEach(reading -> assertSeesTheSame(reading, same.getLast()));
        });
    }

    private static void assertSeesTheSame(Reading reading, Reading other) {
        String as = reading.path() + " by " + reading.reader();
        assertThat(reading.title()).as(as).isEqualTo(other.title()).isNotBlank();
        assertThat(reading.items()).as(as).isNotEmpty().hasSameSizeAs(other.items());
        for (int i = 0; i < reading.items().size(); i++) {
            Item item = reading.items().get(i);
            assertThat(item.asSeenLike(item))
                    .as(as)
                    .isEqualTo(other.items().get(i).asSeenLike(item));
        }
    }

    @Test
    void itemsHaveATitleAnAuthorAnIdOfTheirOwnAndComeInOrder() {
        assertThat(items())
                .allSatisfy(item -> {
                    assertThat(item.title()).isNotBlank();
                    assertThat(item.author()).isNotBlank();
                    assertThat(item.id()).startsWith("urn:uuid:");
                    assertThat(item.summary() == null || !item.summary().isBlank()).isTrue();
                });
        for (Reading reading : readings) {
            assertThat(reading.items()).extracting(Item::id).doesNotHaveDuplicates();
            assertThat(reading.items())
                    .extracting(Item::dated)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void everyItemLeadsToAPageOfTheSite() throws Exception {
        for (String link : items().map(Item::link).collect(Collectors.toSet())) {
            assertThat(head(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void whatATextNamesHasAnAddressThatHoldsEverywhere() {
        for (String content : items().map(Item::content).collect(Collectors.toSet())) {
            for (Element element : Jsoup.parse(content).select("[href], [src], [poster]")) {
                for (String name : List.of("href", "src", "poster")) {
                    assertThat(element.attr(name)).matches("|(https?|mailto|tel):.+|#.+");
                }
            }
        }
    }

    @Test
    void everyEnclosureIsAFileOfThatTypeAndLength() throws Exception {
        Set<Enclosure> enclosures =
                items().map(Item::enclosures)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        assertThat(enclosures).extracting(Enclosure::type).contains("image/jpeg", "video/mp4");
        for (Enclosure enclosure : enclosures) {
            HttpResponse<Void> answer = head(enclosure.url());
            assertThat(answer.statusCode()).as(enclosure.url()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(enclosure.type());
            assertThat(answer.headers().firstValueAsLong("Content-Length"))
                    .hasValue(enclosure.length());
        }
    }

    private static HttpResponse<Void> head(String url) throws IOException, InterruptedException {
        assertThat(url).startsWith(BASE + "/").isASCII();
        String here = DemonstrationSite.shared().address() + url.substring(BASE.length());
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(here)).HEAD().build(),
                HttpResponse.BodyHandlers.discarding());
    }
}

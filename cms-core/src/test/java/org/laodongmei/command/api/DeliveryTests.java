package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.command.RunningSite;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

class DeliveryTests {

    private static RunningSite site;
    private static Client client;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        site = new RunningSite(folder);
        client = new Client(site);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aListHasItemsNewestFirstAndSaysHowManyPagesThereAre() {
        JsonNode list = client.read("/api/v1/articles?limit=2");
        assertThat(list.at("/items/0/title").asString()).isEqualTo("文章83");
        JsonNode pagination = list.at("/meta/pagination");
        assertThat(pagination.path("total").asInt()).isEqualTo(120);
        assertThat(pagination.path("pages").asInt()).isEqualTo(60);
        assertThat(pagination.path("next").asInt()).isEqualTo(2);
        assertThat(pagination.path("prev").isNull()).isTrue();
    }

    @Test
    void everyKindHasTheSameShape() {
        for (String route : List.of("articles", "people", "albums", "videos", "topics")) {
            JsonNode item = client.read("/api/v1/" + route + "?limit=1").at("/items/0");
            assertThat(item.propertyNames())
                    .as(route)
                    .containsExactly(
                            "id",
                            "kind",
                            "slug",
                            "url",
                            "title",
                            "summary",
                            "excerpt",
                            "published_at",
                            "updated_at",
                            "revision",
                            "author",
                            "source",
                            "channel",
                            "tags",
                            "topics",
                            "cover",
                            "data");
        }
        assertThat(client.read("/api/v1/people?limit=1").at("/items/0/data/trade").asString())
                .isEqualTo("焊工");
        assertThat(client.read("/api/v1/entries").at("/meta/pagination/total").asInt())
                .isEqualTo(148);
    }

    @Test
    void oneIsFoundByIdAndBySlugWithItsTextAndAbsoluteAddresses() {
        JsonNode bySlug = client.read("/api/v1/articles/slug/a001");
        JsonNode byId = client.read("/api/v1/articles/" + bySlug.path("id").asString());
        assertThat(byId).isEqualTo(bySlug);
        assertThat(bySlug.path("html").asString())
                .contains("http://localhost:8080/articles/a002/", "http://localhost:8080/media/")
                .doesNotContain("entry:", "asset:");
        assertThat(bySlug.at("/contents/0/text").asString()).isEqualTo("小节");
    }

    @Test
    void textsAreToldInTheFormatsThatAreAskedFor() {
        JsonNode one = client.read("/api/v1/articles/slug/a001?formats=markdown,plaintext");
        assertThat(one.has("html")).isFalse();
        assertThat(one.path("markdown").asString())
                .contains("[甲](http://localhost:8080/articles/a002/)", "## 小节")
                .doesNotContain("entry:", "asset:");
        assertThat(one.path("plaintext").asString()).contains("第1篇").doesNotContain("[甲]", "<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles | channel:craft | 60",
                "articles | channel:news | 60",
                "articles | channel:-news | 60",
                "articles | channel:[local,craft] | 120",
                "articles | channel:local+tag:标签2 | 9",
                "articles | (tag:标签2,tag:标签4)+channel:craft | 16",
                "articles | topic:t1 | 40",
                "articles | published_at:>='2019-05-01'+published_at:<'2019-06-01' | 10",
                "articles | published_at:'2019-01-01' | 2",
                "articles | published_at:>now-30d | 0",
                "articles | title:~'文章11' | 11",
                "articles | title:~^'文章11' | 11",
                "articles | title:~$'9' | 12",
                "articles | slug:a00~ | 0",
                "articles | cover:null | 120",
                "people | data.trade:焊工+revision:<=1 | 20",
                "people | data.trade:null | 0",
                "people | data.trade:-null | 20",
                "entries | kind:[album,video] | 5",
            })
    void aFilterLeavesWhatItAsksFor(String route, String filter, int total) {
        JsonNode list = client.read("/api/v1/" + route + "?filter=" + Client.encoded(filter));
        assertThat(list.at("/meta/pagination/total").asInt()).isEqualTo(total);
    }

    @Test
    void aPlusThatIsTypedAsItIsMeansAnd() {
        String typed = "/api/v1/articles?filter=channel:local+tag:%E6%A0%87%E7%AD%BE2";
        assertThat(client.read(typed).at("/meta/pagination/total").asInt()).isEqualTo(9);
    }

    @Test
    void fieldsChooseWhatIsTold() {
        JsonNode item =
                client.read("/api/v1/articles?limit=1&fields=title,channel.name,tags.slug")
                        .at("/items/0");
        assertThat(item.toString())
                .isEqualTo(
                        "{\"title\":\"文章83\",\"channel\":{\"name\":\"工匠\"},\"tags\":[{\"slug\":\"biao-qian-6\"}]}");
    }

    @Test
    void whatIsIncludedIsToldInFull() {
        JsonNode plain = client.read("/api/v1/articles/slug/a001");
        assertThat(plain.at("/channel").propertyNames()).containsExactly("slug", "name", "url");
        JsonNode full = client.read("/api/v1/articles/slug/a001?include=channel,tags,topics");
        assertThat(full.at("/channel/count").asInt()).isEqualTo(73);
        assertThat(full.at("/tags/0/count").asInt()).isPositive();
        assertThat(full.at("/topics/0/excerpt").asString()).isEqualTo("导语。");
    }

    @Test
    void anOrderIsKeptWhicheverWay() {
        assertThat(client.titles("/api/v1/people?order=slug&limit=3"))
                .containsExactly("劳动者0", "劳动者1", "劳动者10");
        assertThat(client.titles("/api/v1/people?order=slug+desc&limit=2"))
                .containsExactly("劳动者9", "劳动者8");
        assertThat(client.titles("/api/v1/articles?order=published_at+asc&limit=1"))
                .containsExactly("文章0");
    }

    @Test
    void pagesByCursorTellEachEntryOnce() {
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    client.read("/api/v1/articles?limit=50&filter=channel:craft&after=" + after);
            page.path("items").forEach(item -> order.add(item.path("slug").asString()));
            after = page.at("/meta/pagination/after").asString("");
        } while (!after.isEmpty());
        seen.addAll(order);
        assertThat(order).hasSize(60).hasSameSizeAs(seen);
    }

    @Test
    void channelsAreATreeAndTagsAreCounted() {
        JsonNode channels = client.read("/api/v1/channels");
        assertThat(channels.at("/items/0/slug").asString()).isEqualTo("news");
        assertThat(channels.at("/items/0/children/0/slug").asString()).isEqualTo("local");
        assertThat(client.read("/api/v1/channels/local").path("parent").asString())
                .isEqualTo("news");
        JsonNode tags = client.read("/api/v1/tags?order=count&limit=3");
        assertThat(tags.at("/meta/pagination/total").asInt()).isEqualTo(7);
        assertThat(client.read("/api/v1/tags/biao-qian-2").path("name").asString())
                .isEqualTo("标签2");
    }

    @Test
    void aPictureIsToldWithAllItsRenditions() {
        JsonNode cover = client.read("/api/v1/albums/slug/al0").at("/data/images/0");
        assertThat(cover.path("alt").asString()).isEqualTo("图0");
        assertThat(cover.path("renditions")).hasSize(14);
        for (JsonNode rendition : cover.path("renditions")) {
            String path = rendition.path("url").asString().replace("http://localhost:8080", "");
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
        }
        String id = cover.path("id").asString();
        assertThat(client.read("/api/v1/assets/" + id).path("width").asInt()).isEqualTo(900);
    }

    @Test
    void searchAnswersWithFacets() {
        JsonNode found = client.read("/api/v1/search?q=" + Client.encoded("文章") + "&channel=news");
        assertThat(found.path("items")).isNotEmpty();
        found.path("items")
                .forEach(hit -> assertThat(hit.at("/channel/slug").asString()).isEqualTo("local"));
        assertThat(found.path("facets").toString())
                .contains(
                        "{\"value\":\"local\",\"label\":\"基层\",",
                        "{\"value\":\"t0\",\"label\":\"专题0\",");
        assertThat(client.read("/api/v1/search?q=&topic=t1").at("/meta/pagination/total").asInt())
                .isPositive();
    }

    @Test
    void theSiteItselfIsToldOf() {
        JsonNode settings = client.read("/api/v1/settings");
        assertThat(settings.path("name").asString()).isEqualTo("劳动美");
        assertThat(settings.path("kinds")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(client.read("/api/v1/campaigns").path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/articles?lmit=2 | lmit | limit",
                "/api/v1/articles?filter=titel:x | filter | title",
                "/api/v1/articles?fields=titel | fields | title",
                "/api/v1/articles?fields=channel.nam | fields | channel.name",
                "/api/v1/articles?include=chanel | include | channel",
                "/api/v1/articles?order=published | order | published_at",
                "/api/v1/articles?order=title+up | order | ''",
                "/api/v1/articles?limit=101 | limit | ''",
                "/api/v1/articles?limit=many | limit | ''",
                "/api/v1/articles?page=0 | page | ''",
                "/api/v1/articles?after=abc | after | ''",
                "/api/v1/articles?formats=htm | formats | html",
                "/api/v1/articles?limit=1&limit=2 | limit | ''",
                "/api/v1/articles?filter=revision:many | filter | ''",
                "/api/v1/articles?filter=published_at:%3Eyesterday | filter | ''",
                "/api/v1/articles/slug/a001?filter=x:y | filter | ''",
                "/api/v1/search?query=x | query | ''",
                "/api/v1/search?chanel=x | chanel | channel",
                "/api/v1/sync?token=zzz | token | ''",
                "/api/v1/channels?page=1 | page | ''",
            })
    void whatMakesNoSenseIsRefusedByItsNameWithWhatWouldHave(
            String path, String name, String nearest) {
        JsonNode error = client.problem(400, path).at("/errors/0");
        assertThat(error.path("name").asString()).isEqualTo(name);
        assertThat(error.path("nearest").asString("")).isEqualTo(nearest);
    }

    @Test
    void aMistakeInAFilterIsToldWithItsPlace() {
        JsonNode error =
                client.problem(400, "/api/v1/articles?filter=channel:news+(x").at("/errors/0");
        assertThat(error.path("at").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/artcles",
                "/api/v1/articles/00000000-0000-0000-0000-000000000000",
                "/api/v1/articles/slug/none",
                "/api/v1/people/slug/a001",
                "/api/v1/channels/none",
                "/api/v1/tags/none",
                "/api/v1/assets/none"
            })
    void whatIsNotThereIsSaidSo(String path) {
        client.problem(404, path);
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgain() {
        HttpResponse<byte[]> first = site.get("/api/v1/articles?limit=3");
        String etag = RunningSite.header(first, "ETag");
        assertThat(etag).startsWith("\"");
        HttpResponse<byte[]> again = site.get("/api/v1/articles?limit=3", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(RunningSite.header(again, "ETag")).isEqualTo(etag);
    }

    @Test
    void longAnswersAreCompressedUnderAnETagOfTheirOwn() throws IOException {
        HttpResponse<byte[]> plain = site.get("/api/v1/articles");
        HttpResponse<byte[]> zipped = site.get("/api/v1/articles", "Accept-Encoding", "br, gzip");
        assertThat(RunningSite.header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(RunningSite.header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(RunningSite.header(zipped, "ETag"))
                .isNotEqualTo(RunningSite.header(plain, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void pagesOfOtherSitesMayReadAndNobodyMayWrite() {
        HttpResponse<byte[]> asked =
                site.ask(
                        "OPTIONS",
                        "/api/v1/articles",
                        "Origin",
                        "https://portal.example",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(RunningSite.header(asked, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(RunningSite.header(asked, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(site.ask("DELETE", "/api/v1/articles").statusCode()).isEqualTo(405);
    }

    @Test
    void eachAnswerSaysWhatIsLeftOfTheRate() {
        HttpResponse<byte[]> answer = site.get("/api/v1/settings");
        assertThat(RunningSite.header(answer, "RateLimit-Policy"))
                .isEqualTo("\"minute\";q=600;w=60");
        assertThat(RunningSite.header(answer, "RateLimit")).contains("r=");
    }

    @Test
    void anUnknownKeyIsRefused() {
        client.problem(401, "/api/v1/articles?key=00000000000000000000000000");
        client.problem(401, "/api/v1/articles", "Authorization", "Bearer nobody");
    }

    @Test
    void aListCostsNoStatementAndEachFormatOne() {
        String list = "/api/v1/articles?limit=20&include=channel,tags,topics&page=";
        AtomicInteger page = new AtomicInteger();
        assertThat(site.statementsOf(() -> client.read(list + page.incrementAndGet()))).isZero();
        String texts = "&formats=html,markdown,plaintext";
        assertThat(site.statementsOf(() -> client.read(list + page.getAndDecrement() + texts)))
                .isLessThanOrEqualTo(4);
    }
}

package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.media.Asset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a change of one entry shows, and where it does not. */
class PublishTests {

    private final Piece topic = new Piece("topic", "safety", "2019-01-01").title("安全生产月");
    private final Piece first = article("first", "2019-03-01").title("码头的早晨");
    private final Piece second = article("second", "2019-04-01").title("面点师大赛");
    private final Piece third = article("third", "2019-05-01").title("城市的夜班");

    @TempDir Path data;

    private TestSite site;

    private Piece article(String slug, String day) {
        return new Piece("article", slug, day)
                .channel("local")
                .tags("面点")
                .topics(topic)
                .body("正文" + slug);
    }

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻", "local 基层 news", "empty 空栏");
        site.live(topic, first, second, third);
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Everything beyond its own page that names an article of this test. */
    private static final List<String> LISTS =
            List.of(
                    "",
                    "channels/local/",
                    "channels/news/",
                    "tags/mian-dian/",
                    "topics/safety/",
                    "articles/",
                    "archive/2019/",
                    "feed.xml",
                    "atom.xml",
                    "feed.json",
                    "channels/news/feed.xml",
                    "channels/local/atom.xml",
                    "topics/safety/feed.json",
                    "articles/feed.xml",
                    "sitemaps/2019.xml");

    @Test
    void thePageOfACandidateIsNotMadeAgainWhileTheCampaignStays() {
        site.campaign("articles/first", "articles/second");
        site.publish();
        assertThat(site.page("articles/first/")).contains("/votes/likes/");
        site.settings.put("synonyms", "面点,点心");
        assertThat(site.publish().unchanged()).isZero();
    }

    @Test
    void aNewEntryIsOnItsOwnPageAndInEveryListFeedAndSitemap() {
        Piece fourth = article("fourth", "2019-06-01").title("新来的一篇");
        site.live(fourth);
        site.publish();
        assertThat(site.page("articles/fourth/")).contains("新来的一篇", "正文fourth");
        for (String list : LISTS) {
            assertThat(site.page(list)).as(list).contains("/articles/fourth/");
        }
        assertThat(site.page("articles/third/"))
                .as("its neighbour")
                .contains("href=\"/articles/fourth/\"");
    }

    @Test
    void aNewTitleIsEverywhereAtOnce() {
        site.live(second.title("另一个题目"));
        site.publish();
        assertNowhere("面点师大赛");
        assertThat(site.page("articles/second/")).contains("另一个题目");
        assertThat(site.page("articles/first/")).contains("另一个题目");
        assertThat(site.page("articles/third/")).contains("另一个题目");
    }

    @Test
    void anEditIsOnItsOwnPageWithItsPictureBeforeAnyOtherPageIsMade() {
        String cover = site.picture(0x336699, 900, 600).sha256();
        site.live(second.title("另一个题目").cover(cover));
        List<String> neighbour = new ArrayList<>();
        site.publisher()
                .publish((_, _) -> {
                    if (site.page("articles/second/").contains("另一个题目")) {
                        assertPicturesAreThere("articles/second/");
                        neighbour.add(site.page("articles/first/"));
                    }
                });
        assertThat(neighbour.getFirst()).contains("面点师大赛").doesNotContain("另一个题目");
        assertThat(site.page("channels/local/")).contains("另一个题目");
        site.assertLikeCleanBuild();
    }

    @Test
    void aDraftOfALiveEntryShowsNowhereAndPlansNothing() {
        Edition before = site.publisher().latest();
        site.draft(second.title("还没有定稿"));
        Publisher.Result result = site.publish();
        assertThat(result.written() + result.removed()).isZero();
        assertThat(site.publisher().latest()).isSameAs(before);
        assertThat(site.publisher().cursor()).isEqualTo(site.changes.head());
        site.live(second.title("定稿了"));
        assertThat(site.publish().written()).isPositive();
        assertThat(site.publisher().latest()).isNotSameAs(before);
    }

    @Test
    void whatAFailedPublishHadReadIsPublishedByTheNext() {
        String cover = site.picture(0x336699, 900, 600).sha256();
        site.publish();
        site.live(second.title("失败之后").cover(cover));
        rename("asset", "asset_away");
        assertThatThrownBy(site::publish).isInstanceOf(RuntimeException.class);
        rename("asset_away", "asset");
        site.publish();
        assertThat(site.page("articles/second/")).contains("失败之后");
        site.assertLikeCleanBuild();
    }

    private void rename(String table, String name) {
        site.database.write(tx -> tx.execute("alter table " + table + " rename to " + name));
    }

    @Test
    void aMovedEntryLeavesNothingAtItsOldAddress() {
        site.live(second.slug("moved"));
        site.publish();
        assertThat(site.has("articles/second/")).isFalse();
        assertThat(site.file("articles/second")).doesNotExist();
        assertNowhere("/articles/second/");
        for (String list : LISTS) {
            assertThat(site.page(list)).as(list).contains("/articles/moved/");
        }
    }

    @Test
    void aWithdrawnEntryIsNamedNowhere() {
        site.withdraw(second);
        site.publish();
        assertThat(site.file("articles/second")).doesNotExist();
        assertNowhere("面点师大赛");
        assertNowhere("/articles/second/");
        assertThat(site.page("articles/first/"))
                .as("its neighbours meet")
                .contains("href=\"/articles/third/\"");
    }

    @Test
    void aLinkToAWithdrawnEntryBecomesPlainTextAndComesBack() {
        Piece linking =
                article("linking", "2019-02-01").body("请看[这篇报道](entry:" + second.id + "#s)吧");
        site.live(linking);
        site.publish();
        assertThat(site.page("articles/linking/"))
                .contains("<a href=\"/articles/second/#s\">这篇报道</a>吧");
        site.withdraw(second);
        site.publish();
        assertThat(site.page("articles/linking/"))
                .contains("请看这篇报道吧")
                .doesNotContain("/articles/second/");
        assertThat(site.page("feed.xml")).contains("请看这篇报道吧");
        site.live(second);
        site.publish();
        assertThat(site.page("articles/linking/"))
                .contains("<a href=\"/articles/second/#s\">这篇报道</a>吧");
    }

    @Test
    void aLinkInAFieldOfMarkdownIsFollowedToo() {
        Piece video =
                new Piece("video", "film", "2019-02-01")
                        .field("transcript", "看[报道](entry:" + second.id + ")");
        site.live(video);
        site.publish();
        assertThat(site.page("videos/film/")).contains("<a href=\"/articles/second/\">报道</a>");
        site.withdraw(second);
        site.publish();
        assertThat(site.page("videos/film/")).doesNotContain("/articles/second/").contains("看报道");
    }

    @Test
    void theStillOfAFilmIsWhereTheFilmIsAndItsNewsTouchNothingElse() {
        String film = site.film(2).sha256();
        Asset still = site.picture(0x336699, 900, 600);
        site.live(
                new Piece("video", "film", "2019-02-01").field("video", "asset:" + film),
                second.body("<video src=\"asset:" + film + "\"></video>"));
        site.publish();
        assertThat(site.page("videos/film/")).contains("<video").doesNotContain("poster=");
        Map<String, byte[]> before = site.files();
        site.library.setPoster("test", film, still.sha256());
        site.publish();
        for (String page : List.of("videos/film/", "articles/second/")) {
            assertThat(site.page(page)).contains("poster=\"" + still.base());
            assertPicturesAreThere(page);
        }
        assertThat(site.page("videos/")).as("its card").contains(still.base());
        assertThat(site.files().get("articles/first/index.html"))
                .isEqualTo(before.get("articles/first/index.html"));
        assertThat(site.files().get("tags/mian-dian/index.html"))
                .isEqualTo(before.get("tags/mian-dian/index.html"));
        Asset other = site.picture(0x993366, 900, 600);
        site.library.replace("test", still.sha256(), other.sha256());
        site.publish();
        assertThat(site.page("videos/film/")).contains(other.base()).doesNotContain(still.base());
        site.assertLikeCleanBuild();
        site.library.setPoster("test", film, null);
        site.publish();
        assertNowhere(other.base());
        site.assertLikeCleanBuild();
    }

    @Test
    void anEntryThatIsTakenFromChannelTagAndTopicLeavesTheirLists() {
        site.live(third.channel("news").tags("夜班").topics());
        site.publish();
        for (String list :
                List.of(
                        "channels/local/",
                        "tags/mian-dian/",
                        "topics/safety/",
                        "topics/safety/feed.xml")) {
            assertThat(site.page(list)).as(list).doesNotContain("/articles/third/");
        }
        assertThat(site.page("tags/ye-ban/")).contains("/articles/third/");
        assertThat(site.page("channels/news/")).contains("/articles/third/");
    }

    @Test
    void anEntryOfAnotherYearMovesToThatYearsArchiveAndSitemap() {
        site.live(third.dated("2018-12-31"));
        site.publish();
        assertThat(site.page("archive/2018/")).contains("/articles/third/");
        assertThat(site.page("sitemaps/2018.xml")).contains("/articles/third/");
        assertThat(site.page("archive/2019/")).doesNotContain("/articles/third/");
        assertThat(site.page("sitemap.xml")).contains(TestSite.BASE + "/sitemaps/2018.xml");
        site.withdraw(third);
        site.publish();
        assertThat(site.file("archive/2018")).doesNotExist();
        assertThat(site.file("sitemaps/2018.xml")).doesNotExist();
    }

    @Test
    void aListWithoutEntriesIsNotThere() {
        assertThat(site.file("channels/empty")).doesNotExist();
        assertThat(site.file("albums")).doesNotExist();
        assertNowhere("/channels/empty/");
        assertNowhere("/albums/");
        site.live(article("x", "2019-06-01").channel("empty"));
        site.publish();
        assertThat(site.page("")).contains("/channels/empty/");
        assertThat(site.has("channels/empty/feed.xml")).isTrue();
    }

    @Test
    void aDraftIsOnNoPage() {
        site.draft(article("secret", "2019-06-01").title("未审的稿件"));
        site.draft(second.title("改动未审"));
        site.publish();
        assertNowhere("未审的稿件");
        assertNowhere("改动未审");
        assertThat(site.page("articles/second/")).contains("面点师大赛");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        site.assertLikeCleanBuild();
        Map<String, byte[]> before = site.files();
        site.publisher().publishAll(Progress.NONE);
        Map<String, byte[]> after = site.files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after)
                .allSatisfy((path, bytes) ->
                        assertThat(Arrays.equals(bytes, before.get(path))).as(path).isTrue());
    }

    @Test
    void publishingAgainWritesNothing() {
        Publisher.Result result = site.publish();
        assertThat(result.full()).isFalse();
        assertThat(result.written() + result.removed()).isZero();
        site.restart();
        assertThat(site.publish().written()).isZero();
    }

    private void assertPicturesAreThere(String page) {
        List<String> pictures =
                Pattern.compile("/(media/[^ \"]+)")
                        .matcher(site.page(page))
                        .results()
                        .map(result -> result.group(1))
                        .toList();
        assertThat(pictures).isNotEmpty().allMatch(site::has);
    }

    private void assertNowhere(String text) {
        assertThat(site.files())
                .allSatisfy((path, bytes) ->
                        assertThat(new String(bytes)).as(path).doesNotContain(text));
    }
}

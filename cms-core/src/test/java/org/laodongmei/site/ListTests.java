package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Numbered lists, and addresses of tags. */
class ListTests {

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻");
        site.settings("{\"pageSize\": 5}");
        site.live(IntStream.rangeClosed(1, 17).mapToObj(this::article).toArray(Piece[]::new));
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Piece article(int n) {
        return new Piece("article", "a%02d".formatted(n), "2019-01-%02d".formatted(n))
                .channel("news");
    }

    @Test
    void listsAreNumberedFromTheOldest() {
        assertThat(site.page("channels/news/page/1/"))
                .contains("/articles/a01/", "/articles/a05/")
                .doesNotContain("/a06/");
        assertThat(site.page("channels/news/page/2/")).contains("/articles/a06/", "/articles/a10/");
        assertThat(site.page("channels/news/"))
                .contains("/articles/a11/", "/articles/a17/")
                .doesNotContain("/a10/");
        assertThat(site.file("channels/news/page/3")).doesNotExist();
    }

    @Test
    void aNewArticleChangesTheNewestPageOnly() {
        Map<String, byte[]> before = site.files();
        site.live(article(18));
        site.publish();
        TreeSet<String> changed = new TreeSet<>();
        site.files()
                .forEach((path, bytes) -> {
                    if (!Arrays.equals(bytes, before.get(path)) && path.endsWith("index.html")) {
                        changed.add(path);
                    }
                });
        assertThat(changed)
                .containsExactly(
                        "archive/2019/index.html",
                        "archive/index.html",
                        "articles/a17/index.html",
                        "articles/a18/index.html",
                        "articles/index.html",
                        "channels/news/index.html",
                        "index.html",
                        "sitemap/index.html");
    }

    @Test
    void aFullPageKeepsItsEntriesWhenTheNextOneOpens() {
        site.live(article(18), article(19), article(20));
        site.publish();
        assertThat(site.page("channels/news/page/3/"))
                .contains("/articles/a11/", "/articles/a15/")
                .doesNotContain("/a16/");
        assertThat(site.page("channels/news/")).contains("/articles/a16/", "/articles/a20/");
        site.withdraw(article(3));
        site.publish();
        assertThat(site.file("channels/news/page/3")).doesNotExist();
        site.assertLikeCleanBuild();
    }

    @Test
    void tagsThatSoundAlikeHaveAddressesThatStayWhateverComesLater() {
        site.live(article(18).tags("技能"), article(19).tags("机能"));
        site.publish();
        assertThat(site.page("tags/ji-neng/"))
                .contains("技能", "/articles/a18/")
                .doesNotContain("/articles/a19/");
        // An older article: were addresses given in the order of dates, they would change hands.
        site.live(article(1).tags("机能"));
        site.publish();
        site.restart();
        site.publish();
        assertThat(site.page("tags/ji-neng/"))
                .contains("/articles/a18/")
                .doesNotContain("/a19/", "/a01/");
        assertThat(site.page("tags/ji-neng-2/")).contains("机能", "/articles/a19/", "/articles/a01/");
        assertThat(site.page("articles/a19/")).contains("href=\"/tags/ji-neng-2/\">机能");
        site.assertLikeCleanBuild();
    }

    @Test
    void aTagMovesToTheAddressThatWasChosenForIt() {
        site.live(article(18).tags("劳模"));
        site.publish();
        assertThat(site.has("tags/lao-mo/")).isTrue();
        site.entries.chooseTagAddresses(Map.of("劳模", "model-workers"));
        site.publish();
        assertThat(site.has("tags/lao-mo/")).isFalse();
        assertThat(site.page("tags/model-workers/")).contains("劳模", "/articles/a18/");
        site.assertLikeCleanBuild();
    }

    @Test
    void aTagWithoutLetterOrDigitHasAPageToo() {
        site.live(article(18).tags("！！"));
        site.publish();
        assertThat(site.page("articles/a18/")).containsPattern("href=\"/tags/[a-z0-9]+/\">！！");
        site.assertLikeCleanBuild();
    }
}

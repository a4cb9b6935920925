package org.laodongmei.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.laodongmei.theme.page.ArticlePage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Pager;
import org.laodongmei.theme.part.Site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

class ThemeTests {
    private static final Pattern THEME_FILE = Pattern.compile("(?:src|href)=\"(/theme/[^\"]+)\"");

    private final Theme theme = new Theme(Samples.SITE);

    private String html(Page page) {
        return new String(theme.render(page), UTF_8);
    }

    @Test
    void aHostileTitleIsTextAndNothingElse() {
        ArticlePage page =
                SamplePages.article(
                        "\"><script>alert(1)</script><img src=x onerror=alert(2)>", true);

        assertThat(html(page)).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }

    @Test
    void anAddressThatIsScriptLeadsNowhere() {
        assertThat(new Link("点我", "javascript:alert(1)").url()).isEqualTo("#");
        assertThat(new Link("点我", " JavaScript:alert(1)").url()).isEqualTo("#");
        assertThat(new Link("点我", "data:text/html,x").url()).isEqualTo("#");
        assertThat(new Link("往里", "/tags/a:b/").url()).isEqualTo("/tags/a:b/");
        assertThat(new Link("往外", "https://example.org/").url()).isEqualTo("https://example.org/");
    }

    @Test
    void aDescriptionForMachinesCannotEndItsElement() {
        assertThat(html(SamplePages.home()))
                .contains("\"\\u003c/script>\"")
                .doesNotContain("\"name\":\"</script>");
    }

    @Test
    void noPageCarriesInlineStyleOrScript() {
        for (Page page : SamplePages.all().values()) {
            assertThat(html(page))
                    .doesNotContainPattern("<[^>]+ style=")
                    .doesNotContainPattern("<[^>]+ on[a-z]+=")
                    .doesNotContain("<style")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void nothingAbsentShowsAsNull() {
        for (var page : SamplePages.all().entrySet()) {
            assertThat(html(page.getValue())).as(page.getKey()).doesNotContain("null");
        }
    }

    @Test
    void samePageSameBytes() {
        var again = new Theme(Samples.SITE);

        SamplePages.all()
                .values()
                .forEach(it -> assertThat(again.render(it)).isEqualTo(theme.render(it)));
    }

    @Test
    void everyFileAPageAsksForIsThere() {
        Set<String> paths = new HashSet<>();
        Theme.files().forEach(it -> paths.add(it.path()));

        for (Page page : SamplePages.all().values()) {
            assertThat(THEME_FILE.matcher(html(page)).results().map(it -> it.group(1)))
                    .isSubsetOf(paths);
        }
    }

    @Test
    void aBodyIsCopiedByteForByte() {
        assertThat(Html.of("<p>原样 & 不动</p>")).hasToString("<p>原样 & 不动</p>");
        assertThat(html(SamplePages.article("题目", true))).contains("<blockquote><p>一屉包子十八道褶");
    }

    @Test
    void headingsDescendWithoutGaps() {
        var level = Pattern.compile("<h([1-6])");
        for (var page : SamplePages.all().entrySet()) {
            var levels =
                    level.matcher(html(page.getValue()))
                            .results()
                            .map(it -> Integer.valueOf(it.group(1)))
                            .toList();
            assertThat(levels.stream().filter(it -> it == 1)).as(page.getKey()).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i))
                        .as(page.getKey())
                        .isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void mourningGreysTheRootAlone() {
        String page =
                new String(
                        new Theme(Samples.site("劳动美", "", Site.Mourning.ALL))
                                .render(SamplePages.home()),
                        UTF_8);

        assertThat(page).contains("<html lang=\"zh-CN\" class=\"mourning\">");
        assertThat(html(SamplePages.home())).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void mourningMayGreyTheFrontPageAlone() {
        Theme theme = new Theme(Samples.site("劳动美", "", Site.Mourning.HOME));

        assertThat(new String(theme.render(SamplePages.home()), UTF_8)).contains("mourning");
        assertThat(new String(theme.render(SamplePages.article("题目", true)), UTF_8))
                .doesNotContain("class=\"mourning\"");
    }

    @Test
    void theNewestPageStandsAtTheBareAddressToo() {
        Pager pager = Pager.fromOldest(2, 3, "/channels/news/");

        assertThat(List.of(pager.url(1), pager.url(3)))
                .containsExactly("/channels/news/page/1/", "/channels/news/");
        assertThatThrownBy(() -> Pager.fromOldest(4, 3, "/x/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theArticlePageStaysWithinItsBudget() {
        assertThat(html(SamplePages.article("题目", true)).length()).isLessThan(40_000);
        assertThat(Theme.files()).allSatisfy(it -> assertThat(it.bytes()).isNotEmpty());
    }
}

package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole demonstration site, page by page. */
class DemonstrationSiteTests {

    private static final int KB = 1024;

    private static Crawl crawl;

    @BeforeAll
    static void crawlTheSite() {
        crawl = Crawl.of(DemonstrationSite.shared().address());
    }

    @Test
    void noLinkPictureStyleOrScriptIsDead() {
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.pages()).hasSizeGreaterThan(250);
    }

    @Test
    void everyPageIsValidHtml() {
        List<String> problems = new ArrayList<>();
        crawl.pages()
                .forEach((path, page) ->
                        HtmlCheck.problems(page.outputSettings(asItCame()).outerHtml())
                                .forEach(problem -> problems.add(path + " " + problem)));
        assertThat(problems).isEmpty();
    }

    private static Document.OutputSettings asItCame() {
        return new Document.OutputSettings().prettyPrint(false);
    }

    @Test
    void everyPageSaysWhatPublicSitesInChinaMustSay() {
        for (Map.Entry<String, Document> page : crawl.pages().entrySet()) {
            for (String name : List.of("SiteName", "SiteDomain")) {
                assertThat(page.getValue().select("meta[name=" + name + "]").attr("content"))
                        .as(page.getKey() + " " + name)
                        .isNotBlank();
            }
            if (page.getKey().startsWith("/articles/") && page.getKey().split("/").length == 3) {
                for (String name : List.of("ArticleTitle", "PubDate", "ContentSource")) {
                    assertThat(page.getValue().select("meta[name=" + name + "]").attr("content"))
                            .as(page.getKey() + " " + name)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyPageHasOneMainHeadingAndATitleOfItsOwn() {
        crawl.pages()
                .forEach((path, page) -> {
                    assertThat(page.select("h1")).as(path).hasSize(1);
                    assertThat(page.title()).as(path).isNotBlank();
                });
    }

    @Test
    void pagesAskNobodyElseForAnything() {
        crawl.pages()
                .forEach((path, page) ->
                        assertThat(
                                        page.select(
                                                "script[src], link[rel=stylesheet], img, source, iframe"))
                                .as(path)
                                .allSatisfy(element ->
                                        assertThat(
                                                        element.attr("src")
                                                                + element.attr("srcset")
                                                                + element.attr("href"))
                                                .doesNotContain("://")));
    }

    @Test
    void articlesStayWithinTheirBudgets() {
        crawl.pages()
                .forEach((path, page) -> {
                    if (path.startsWith("/articles/")) {
                        assertThat(crawl.bytes(path)).as(path).isLessThanOrEqualTo(15 * KB);
                        int styles =
                                page.select("link[rel=stylesheet]").stream()
                                        .mapToInt(link -> crawl.bytes(link.attr("href")))
                                        .sum();
                        assertThat(styles).as("styles of " + path).isBetween(1, 10 * KB);
                        int scripts =
                                page.select("script[src]").stream()
                                        .mapToInt(script -> crawl.bytes(script.attr("src")))
                                        .sum();
                        assertThat(scripts).as("scripts of " + path).isBetween(1, 20 * KB);
                    }
                });
    }
}

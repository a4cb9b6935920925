package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whoever writes a theme sees each change at once, and each mistake where it is. */
class LiveThemeTests {

    private static final Path OURS = Path.of("../site-theme/src/main/jte");

    private static Path theme;
    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        theme = folder.resolve("theme");
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : files.toList()) {
                Files.copy(file, theme.resolve(OURS.relativize(file).toString()));
            }
        }
        site = RunningSite.wearing(folder, theme);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void edit(String template, String from, String to) throws IOException {
        Path file = theme.resolve(template);
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    @Test
    void anOpenPageShowsAnEditedTemplateByItself() throws IOException {
        try (Page page = Browsers.shared().newPage()) {
            page.navigate(site.address("/articles/a001/"));
            page.waitForRequest("**/theme/state", () -> {});
            edit("page/article.jte", "<h1", "<p class=\"mine\">我的主题</p><h1");
            page.locator("p.mine").waitFor();
            edit("page/article.jte", "<p class=\"mine\">我的主题</p><h1", "<h1");
            page.locator("p.mine").waitFor(gone());
            assertThat(page.locator("h1").textContent()).contains("文章1");
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void aMistakeIsToldWhereItIsAndTheOtherPagesStay() throws IOException {
        edit("page/album.jte", "@param AlbumPage page", "@param AlbumPage page\n${page.nothing()}");
        HttpResponse<byte[]> answer = site.get("/albums/al0/");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(RunningSite.text(answer))
                .contains("album.jte", "nothing", "/theme/live.js")
                .doesNotContain("\tat ");
        assertThat(site.get("/articles/a002/").statusCode()).isEqualTo(200);
        edit("page/album.jte", "\n${page.nothing()}", "");
        assertThat(site.get("/albums/al0/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAllPagesShareAndPagesMadeOnDemandFollowToo() throws IOException {
        edit("frame/foot.jte", "</footer>", "<p>脚注一行</p></footer>");
        assertThat(RunningSite.text(site.get("/tags/"))).contains("脚注一行");
        assertThat(RunningSite.text(site.get("/search/?q=x"))).contains("脚注一行");
        assertThat(site.get("/nowhere/").statusCode()).isEqualTo(404);
        assertThat(site.get("/feed.xml").statusCode()).isEqualTo(200);
    }
}

package org.laodongmei.transfer.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.entry.Draft;
import org.laodongmei.transfer.TestSite;
import org.laodongmei.transfer.wxr.WordPress.Result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Large, broken, packed and hostile files that should be exports of WordPress. */
class WordPressFileTests {

    @TempDir Path temp;

    private OtherSite other;
    private TestSite site;
    private String there;

    @BeforeEach
    void open() {
        other = new OtherSite(temp.resolve("data"));
        site = other.site;
        there = other.there;
    }

    @AfterEach
    void close() {
        other.close();
    }

    private Result take(Path file, Path uploads) {
        return other.take(file, uploads);
    }

    private String upload(String name) {
        return there + "/wp-content/uploads/2019/05/" + name;
    }

    private Wxr export() {
        return new Wxr("1.2", there);
    }

    @Test
    void aBrokenFileIsTakenUpToTheBreak() throws IOException {
        Path file = temp.resolve("broken.xml");
        String text =
                export().post(1, post -> post.name = "a")
                        .post(2, post -> post.name = "b")
                        .unfinished();
        Files.writeString(file, text.substring(0, text.length() - 200));
        Result result = take(file, null);
        assertThat(result.broken()).startsWith("breaks off in line ");
        assertThat(result.report().added()).isEqualTo(1);
        Files.writeString(file, text.replace("post_id>2<", "post_id>\u000b2<"));
        assertThat(take(file, null).report().added()).isEqualTo(1);
    }

    @Test
    void aFileInAGzipOrAZipIsTakenAndABombIsNot() throws IOException {
        byte[] text =
                export().post(1, post -> post.name = "a").whole().getBytes(StandardCharsets.UTF_8);
        Path gz = temp.resolve("export.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(text);
        }
        assertThat(take(gz, null).report().added()).isEqualTo(1);
        Path zip = temp.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("export.xml"));
            out.write(text);
        }
        assertThat(take(zip, null).report().unchanged()).isEqualTo(1);
        Path bomb = temp.resolve("bomb.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("<rss><channel><item><title>".getBytes(StandardCharsets.UTF_8));
            byte[] much = new byte[1 << 20];
            java.util.Arrays.fill(much, (byte) 'a');
            for (int i = 0; i < 80; i++) {
                out.write(much);
            }
        }
        assertThatThrownBy(() -> take(bomb, null)).hasMessageContaining("breaks off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss/>",
                "<html><body>404</body></html>",
                "no xml"
            })
    void whatIsNoExportIsRefused(String text) throws IOException {
        Path file = temp.resolve("bad.xml");
        Files.writeString(file, text);
        assertThatThrownBy(() -> take(file, null)).hasMessageContaining("breaks off in line 1: ");
        assertThat(site.entries.addresses()).isEmpty();
    }

    @Test
    void thousandsOfPostsWithTheirPicturesAndDatesAreAccountedFor() {
        int posts = Integer.getInteger("wordpress.posts", 1_000);
        int pictures = posts / 10;
        Wxr export = export().author("admin", "编辑部").category("news", "", "新闻");
        for (int i = 0; i < pictures; i++) {
            export.attachment(10_000 + i, upload("p" + i + ".jpg"), "0");
        }
        Instant first = Instant.parse("2009-01-01T00:00:00Z");
        for (int i = 0; i < posts; i++) {
            int number = i;
            String gmt = first.plus(Duration.ofHours(29L * i)).toString();
            export.post(
                    i + 1,
                    post -> {
                        post.name = "post-" + number;
                        post.title = "第 " + number + " 篇";
                        post.gmt = gmt.replace('T', ' ').replace("Z", "");
                        post.content =
                                ("第一段，" + "劳动最光荣。".repeat(60))
                                        + "\n\n"
                                        + (number % 10 == 0
                                                ? "<img src=\"%s\" alt=\"图\" />"
                                                        .formatted(
                                                                upload(
                                                                        "p"
                                                                                + number / 10
                                                                                + "-300x200.jpg"))
                                                : "")
                                        + "\n\n见<a href=\"/?p=%d\">前一篇</a>。"
                                                .formatted(Math.max(1, number));
                        post.more = Wxr.term("category", "news", "新闻");
                    });
        }
        Path file = export.to(temp.resolve("many.xml"));
        long start = System.nanoTime();
        Result result = take(file, null);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "WordPress: %d items in %.1f s, %.0f a second%n",
                result.report().files(), seconds, result.report().files() / seconds);
        assertThat(result.report().refusals()).isEmpty();
        assertThat(result.report().added()).isEqualTo(posts);
        assertThat(result.report().assets()).isEqualTo(pictures);
        Map<String, Draft> live = site.entries.liveDrafts(site.entries.liveNumbers().keySet());
        assertThat(live).hasSize(posts);
        for (Draft draft : live.values()) {
            int number = Integer.parseInt(draft.slug().substring(5));
            assertThat(draft.dated()).isEqualTo(first.plus(Duration.ofHours(29L * number)));
            assertThat(draft.channel()).isEqualTo("news");
            assertThat(draft.body().contains("asset:")).isEqualTo(number % 10 == 0);
            assertThat(draft.body()).contains("(entry:");
        }
        long again = System.nanoTime();
        assertThat(take(file, null).report().unchanged()).isEqualTo(posts);
        System.out.printf("WordPress again: %.1f s%n", (System.nanoTime() - again) / 1e9);
    }
}

package org.laodongmei.transfer.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.wxr.WordPress.Result;

import java.nio.file.Path;

/** What of an export of WordPress does not come along, is said; old addresses are too. */
class LeftOutTests {

    @TempDir Path temp;

    private OtherSite other;
    private String there;

    @BeforeEach
    void open() {
        other = new OtherSite(temp.resolve("data"));
        there = other.there;
    }

    @AfterEach
    void close() {
        other.close();
    }

    private Result take(Wxr export) {
        return other.take(export.to(temp.resolve("export.xml")), null);
    }

    private Wxr export() {
        return new Wxr("1.2", there);
    }

    private String upload(String name) {
        return there + "/wp-content/uploads/2019/05/" + name;
    }

    private String body(String content) {
        take(
                export().post(
                                1,
                                post -> {
                                    post.name = "a";
                                    post.content = content;
                                }));
        return other.site.draft("article", "a").body().strip();
    }

    @Test
    void playersOfFilesOfTheSameSiteAndWordsAboutShortcodesStay() {
        assertThat(body("[audio src=\"/wp-content/uploads/2019/05/lied.mp3\"]\n\n后"))
                .contains("](" + there + "/wp-content/uploads/2019/05/lied.mp3)")
                .contains("后")
                .doesNotContain("[audio");
        assertThat(body("写 [[gallery ids=\"1\"]] 就有图，[[caption]图[/caption]] 也是"))
                .isEqualTo("写 \\[gallery ids=\"1\"\\] 就有图，\\[caption\\]图\\[/caption\\] 也是");
    }

    @Test
    void whatIsLeftOutIsALineOfTheReport() {
        String comment =
                "\t\t<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[好]]></wp:comment_content></wp:comment>\n";
        Result result =
                take(
                        export().post(
                                        1,
                                        post -> {
                                            post.content = "[audio]\n\n一";
                                            post.more = comment + comment;
                                        })
                                .post(
                                        2,
                                        post -> {
                                            post.type = "page";
                                            post.title = "关于";
                                        })
                                .post(
                                        3,
                                        post -> {
                                            post.type = "page";
                                            post.parent = "2";
                                            post.more = comment;
                                        }));
        assertThat(result.report().notes())
                .extracting(ImportReport.Refusal::reason)
                .containsExactlyInAnyOrder(
                        "3 comments on 2 posts or pages left out",
                        "players that name no file stay as text: 1",
                        "is a page there, an article here",
                        "is a page there, an article here; that it is below page 2 “关于” is left out",
                        "its address 'ti' is taken; it has 'ti-2'");
    }

    @Test
    void oldAddressesAreTold() {
        Result result =
                take(
                        export().attachment(7, upload("p7.jpg"), "0")
                                .post(
                                        101,
                                        post -> {
                                            post.name = "a";
                                            post.link = there + "/2019/05/01/a/";
                                        })
                                .post(
                                        102,
                                        post -> {
                                            post.name = "b";
                                            post.type = "page";
                                        })
                                .post(103, post -> post.status = "draft"));
        String picture = other.site.assets.after("", 1).getFirst().path();
        assertThat(result.report().moved())
                .containsExactlyInAnyOrder(
                        new ImportReport.Moved(upload("p7.jpg"), picture),
                        new ImportReport.Moved(there + "/?p=7", picture),
                        new ImportReport.Moved(there + "/2019/05/01/a/", "/articles/a/"),
                        new ImportReport.Moved(there + "/?p=101", "/articles/a/"),
                        new ImportReport.Moved(there + "/?p=102", "/articles/b/"),
                        new ImportReport.Moved(there + "/?page_id=102", "/articles/b/"));
    }
}

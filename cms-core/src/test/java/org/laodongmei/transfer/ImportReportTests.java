package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.transfer.ImportReport.Moved;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportReportTests {

    @TempDir Path temp;

    @Test
    void whatIsSaidIsSaidInChineseBeside() {
        assertThat(
                        java.util.stream.Stream.of(
                                        "no title",
                                        "cover a: b.jpg: leads nowhere; left out",
                                        "level: must be a number; level left out",
                                        "facts[0].label: 'label' is needed",
                                        "5 comments on 2 posts or pages left out",
                                        "its address '$1' is taken; it has '\\x'",
                                        "strange: new",
                                        "something else")
                                .map(reason -> new Refusal("a.md", 1, reason).told()))
                .containsExactly(
                        "no title（没有标题）",
                        "cover a: b.jpg: leads nowhere; left out（题图 a：b.jpg：指向的文件不存在，略去）",
                        "level: must be a number; level left out（level：要填数字；level 略去）",
                        "facts[0].label: 'label' is needed（facts[0].label：要填“label”）",
                        "5 comments on 2 posts or pages left out（2 篇文章或页面下的 5 条评论没有收）",
                        "its address '$1' is taken; it has '\\x'（网址“$1”已经有了，改用“\\x”）",
                        "strange: new",
                        "something else");
    }

    @Test
    void theReportIsATableThatNoSpreadsheetRuns() throws IOException {
        ImportReport report =
                new ImportReport(
                        "ours",
                        1,
                        0,
                        0,
                        0,
                        0,
                        java.util.List.of(
                                new Refusal("=cmd|'/C calc'!A0.md", 3, "says \"no\", twice")),
                        java.util.List.of(new Refusal("a.md", 0, "@x")),
                        java.util.List.of(new Moved("https://a.example/?p=1", "/articles/a/")));
        report.writeTo(temp.resolve("report.csv"));
        assertThat(Files.readString(temp.resolve("report.csv")))
                .isEqualTo(
                        "\uFEFFresult,file,line,reason\r\n"
                                + "refused,'=cmd|'/C calc'!A0.md,3,\"says \"\"no\"\", twice\"\r\n"
                                + "note,a.md,,'@x\r\n"
                                + "moved,https://a.example/?p=1,,/articles/a/\r\n");
    }
}

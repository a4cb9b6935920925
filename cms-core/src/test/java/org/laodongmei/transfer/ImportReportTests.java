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

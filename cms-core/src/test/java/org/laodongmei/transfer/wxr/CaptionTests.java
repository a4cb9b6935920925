package org.laodongmei.transfer.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.media.Asset;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.Inventory.Kept;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.wxr.WordPress.Result;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What an export of WordPress says of its pictures. */
class CaptionTests {

    @TempDir Path temp;

    private OtherSite other;

    @BeforeEach
    void open() {
        other = new OtherSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        other.close();
    }

    private String upload(String name) {
        return other.there + "/wp-content/uploads/2019/05/" + name;
    }

    @Test
    void whatIsSaidOfAFileThereIsSaidOfItHere() {
        Wxr export =
                new Wxr("1.2", other.there)
                        .file(7, upload("p7.jpg"), "码头 &amp; 工人", "<b>码头</b>上的工人", "摄于芜湖港")
                        .file(8, upload("p8.jpg"), "", "", "字".repeat(600))
                        .attachment(9, upload("p9.jpg"), "0");
        Path file = export.to(temp.resolve("export.xml"));
        Result result = other.take(file, null);
        assertThat(said("p7.jpg"))
                .isEqualTo(new Description("码头 & 工人", false, "码头上的工人；摄于芜湖港", "", ""));
        assertThat(said("p8.jpg").caption()).isEqualTo("字".repeat(500));
        assertThat(said("p9.jpg")).isEqualTo(new Description("", false, "", "", ""));
        assertThat(result.report().notes())
                .extracting(ImportReport.Refusal::reason)
                .containsExactly("what is said of it is longer than 500 characters; cut");
        String sha256 = asset("p7.jpg").sha256();
        Description ours = new Description("本站写的", false, "", "张三", "");
        other.site.inventory.keep(new Kept(sha256, ours, null, Set.of()));
        other.take(file, null);
        assertThat(said("p7.jpg"))
                .isEqualTo(new Description("本站写的", false, "码头上的工人；摄于芜湖港", "张三", ""));
    }

    private Asset asset(String name) {
        return other.site.assets.after("", 100).stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Description said(String name) {
        String sha256 = asset(name).sha256();
        return other.site.inventory.of(List.of(sha256)).get(sha256).description();
    }
}

package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Ids;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Drafts to which something is missing yet, on their way out and in again. */
class UnfinishedDraftTests {

    private static final String KIND =
            "name: note\nroute: notes\nfields: [{name: level, type: number, required: true}]\n";

    @TempDir Path temp;

    private static Draft draft(String id, String kind, String slug, String body) {
        return new Draft(
                id,
                kind,
                slug,
                "",
                "",
                body,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                "",
                "",
                null,
                Map.of());
    }

    @Test
    void ourOwnComeBackWithoutTitleAndWithoutWhatTheirKindNeeds() {
        TestSite.files(temp.resolve("in"), "site.yaml", "name: x\n", "kinds/note.yaml", KIND);
        Draft live = TestSite.article("a", "第一版", "甲\n", List.of(), Map.of());
        String id = Ids.next();
        try (TestSite site = new TestSite(temp.resolve("data"));
                TestSite other = new TestSite(temp.resolve("other"))) {
            site.take(temp.resolve("in"));
            var saved = site.entries.save(List.of(live), "test", "test").getFirst();
            site.entries.publish(Map.of(saved.id(), saved.number()));
            site.entries.save(
                    List.of(
                            draft(id, "article", id, "# 不是标题\n"),
                            draft(Ids.next(), "note", "n", "正文"),
                            draft(live.id(), "article", "a", "乙\n")),
                    "test",
                    "test",
                    true);
            site.give(temp.resolve("out"));
            ImportReport report = other.take(temp.resolve("out"));
            assertThat(report.refusals()).isEmpty();
            assertThat(other.everything()).isEqualTo(site.everything());
            assertThat(other.take(temp.resolve("out")).unchanged()).isEqualTo(3);
        }
    }

    @Test
    void aStrangersFileWithoutATitleIsRefused() {
        TestSite.files(
                temp.resolve("in"),
                "site.yaml",
                "name: x\n",
                "articles/a.md",
                "---\ntitle: ''\ndraft: true\n---\n正文",
                "articles/b.md",
                "---\nid: " + Ids.next() + "\ntitle: ''\n---\n正文");
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            assertThat(site.take(temp.resolve("in")).refusals())
                    .extracting(ImportReport.Refusal::file)
                    .containsExactly("articles/a.md", "articles/b.md");
        }
    }
}

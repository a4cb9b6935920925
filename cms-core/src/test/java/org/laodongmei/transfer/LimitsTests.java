package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Note;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rule for saving and importing, so that an export never writes what no import takes. */
class LimitsTests {

    private static final String HEAD = "---\ntitle: 题\ndate: 2019-05-01T08:00:00+08:00\n";

    @TempDir Path temp;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static Draft draft(String slug, String body, Map<String, Object> fields) {
        return TestSite.article(slug, "题", body, List.of(), fields);
    }

    private void save(Draft draft) {
        site.entries.save(List.of(draft), "test", "test");
    }

    /** Saves, and expects an import of what is exported to bring back the same. */
    private void survives(Draft draft) {
        save(draft);
        site.give(temp.resolve("out"));
        try (TestSite other = new TestSite(temp.resolve("other"))) {
            assertThat(other.take(temp.resolve("out")).refusals()).isEmpty();
            assertThat(other.everything().equals(site.everything())).isTrue();
        }
    }

    /** Expects the same sentence when it is saved and when it is imported. */
    private void refused(Draft draft, String file, int line, String sentence) {
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> save(draft))
                .withMessage(sentence);
        Path in =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 站\n",
                        "articles/long.md",
                        file,
                        "articles/good.md",
                        HEAD + "---\n");
        assertThat(site.take(in).refusals())
                .containsExactly(new Refusal("articles/long.md", line, sentence));
        assertThat(site.isLive("article", "good")).isTrue();
    }

    private static String body(int length) {
        String paragraph = "劳动最光荣。".repeat(50) + "\n\n";
        return paragraph.repeat(length / paragraph.length())
                + "字".repeat(length % paragraph.length());
    }

    @Test
    void theLongestBodySurvives() {
        survives(draft("long", body(Markdown.LIMIT), Map.of()));
    }

    @Test
    void aLongerBodyIsRefusedByASaveAsByAnImport() {
        String body = body(Markdown.LIMIT + 1);
        refused(
                draft("long", body, Map.of()),
                HEAD + "---\n\n" + body,
                6,
                "body: has 2000001 characters, at most 2000000 fit");
    }

    @Test
    void linksThatAreLongerInAFileThanInTheDatabaseSurvive() throws Exception {
        Draft far = draft("x".repeat(120), "", Map.of());
        save(far);
        Path picture = TestSite.picture(temp.resolve("p.jpg"), 1);
        String sha = site.assets.add(picture, "✿".repeat(90) + ".jpg", new Note("")).sha256();
        String links = "[甲](entry:%s) ![乙](asset:%s)\n\n".formatted(far.id(), sha).repeat(15_000);
        survives(draft("long", links, Map.of("entry", far.id())));
    }

    /** Many short lines, deep inside: a block of YAML indents each of them. */
    private static Map<String, Object> lines(int depth, int length) {
        Object value = "字\n".repeat(length / 3);
        for (int i = 1; i < depth; i++) {
            value = i % 2 == 0 ? Map.of("k", value) : List.of(value);
        }
        return Map.of("deep", value);
    }

    @Test
    void theMostThatFieldsMayHoldSurvives() {
        survives(draft("long", body(Markdown.LIMIT), lines(12, 499_900)));
    }

    @Test
    void fieldsThatHoldMoreAreRefusedByASaveAsByAnImport() {
        String text = "字".repeat(500_000);
        refused(
                draft("long", "", Map.of("note", text)),
                HEAD + "note: " + text + "\n---\n",
                1,
                "fields: have 500011 characters, at most 500000 fit");
    }

    @Test
    void asManyValuesAsFieldsMayHaveSurvive() {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 39_999; i++) {
            values.add(i);
        }
        survives(draft("long", "", Map.of("taken", values)));
    }

    @Test
    void moreValuesAreRefusedByASaveAsByAnImport() {
        Map<String, Object> fields = new LinkedHashMap<>();
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < 40_001; i++) {
            fields.put("k" + i, 1);
            yaml.append('k').append(i).append(": 1\n");
        }
        refused(
                draft("long", "", fields),
                yaml + "---\n",
                1,
                "fields: have 40001 values, at most 40000 fit");
    }

    @Test
    void deeperFieldsAreRefusedByASaveAsByAnImport() {
        refused(
                draft("long", "", lines(13, 3)),
                HEAD + "deep: " + "[".repeat(12) + "a" + "]".repeat(12) + "\n---\n",
                4,
                "deep: is nested more than 12 deep");
    }

    @Test
    void millionsOfValuesAreGivenUpBeforeTheyFillTheMemory() {
        Path in =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 站\n",
                        "articles/bomb.md",
                        HEAD + "a: [" + "1,".repeat(7_000_000) + "1]\n---\n");
        assertThat(site.take(in).refusals())
                .containsExactly(
                        new Refusal(
                                "articles/bomb.md",
                                4,
                                "not YAML: more values, or deeper ones, than any honest file has"));
    }
}

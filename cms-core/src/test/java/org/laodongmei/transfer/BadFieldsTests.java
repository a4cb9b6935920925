package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.kind.FieldType;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Front matter may give a field of any type whatever it likes: it is a line in the report. */
class BadFieldsTests {

    private static final String HEAD = "---\ntitle: 题\ndate: 2019-05-01T08:00:00+08:00\n";

    /** In no type of field. */
    private static final List<String> GARBAGE =
            List.of("[[a]]", "[[], {}]", "{a: {b: [c, {d: e}]}}", "[{a: [b]}, [c]]");

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in = TestSite.files(temp.resolve("in"), "site.yaml", "name: 站\n");
        for (FieldType type : FieldType.values()) {
            kind("loose-" + type.word(), type, false);
            kind("strict-" + type.word(), type, true);
        }
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** A kind with one field. */
    private void kind(String name, FieldType type, boolean required) {
        String inner = type == FieldType.GROUPS ? "{name: inner, type: text, required: true}" : "";
        TestSite.files(
                in,
                "kinds/" + name + ".yaml",
                "{name: %s, fields: [{name: field, type: %s, required: %s, options: [red], fields: [%s]}]}"
                        .formatted(name, type.word(), required, inner));
    }

    /** What YAML may hold and the type cannot. */
    private static List<String> wrong(FieldType type) {
        return switch (type) {
            case TEXT, LONGTEXT, MARKDOWN -> List.of("[a, b]", "{a: b}", "[]", "{}");
            case NUMBER -> List.of("字", ".nan", "-.inf", "1e999", "true", "[1]", "{a: 1}");
            case DATE -> List.of("2019-02-30", "2019-13-01", "25:61", "true", "3", "[2019-01-01]");
            case TIME -> List.of("25:61", "24:00", "2019-02-30T09:30:00Z", "true", "[09:30]");
            case BOOLEAN -> List.of("也许", "2", ".nan", "[true]", "{a: true}");
            case CHOICE -> List.of("green", "3", "true", "[red]", "{a: red}");
            case IMAGE, IMAGES ->
                    List.of("none.jpg", "3", "true", "{src: none.jpg}", "{src: [a]}", "{src: }");
            case FILE, VIDEO -> List.of("none.pdf", "../../x", "3", "true", "[a.pdf]", "{a: b}");
            case LINK -> List.of("字", "javascript:alert(1)", "3", "true", "[a]", "{a: b}");
            case REFERENCE, REFERENCES -> List.of("nobody", "people/nobody", "3", "true", "{a: b}");
            case GROUPS -> List.of("字", "3", "true", "[字]", "{inner: [x]}", "[{inner: {a: b}}]");
        };
    }

    private record Sample(FieldType type, String value, String file) {}

    /** Writes a file for each sort of wrong value and type of field. */
    private List<Sample> samples(String strictness) {
        List<Sample> samples = new ArrayList<>();
        for (FieldType type : FieldType.values()) {
            List<String> values = new ArrayList<>(GARBAGE);
            values.addAll(wrong(type));
            for (String value : values) {
                String file = strictness + type.word() + "/s" + samples.size() + ".md";
                TestSite.files(in, file, HEAD + "field: " + value + "\n---\n正文\n");
                samples.add(new Sample(type, value, file));
            }
        }
        return samples;
    }

    private static void assertTold(List<Refusal> lines, Sample sample, String reason) {
        assertThat(lines)
                .filteredOn(line -> line.file().equals(sample.file()))
                .as("%s", sample)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.line()).isEqualTo(4);
                    assertThat(line.reason()).startsWith("field").contains(reason);
                });
    }

    @Test
    void aValueThatDoesNotFitIsLeftOutWithALineOfTheReport() {
        List<Sample> samples = samples("loose-");
        ImportReport report = site.take(in);
        assertThat(report.refusals()).isEmpty();
        for (Sample sample : samples) {
            assertTold(report.notes(), sample, "left out");
            assertThat(fields(sample.file()).getOrDefault("field", List.of()))
                    .as("%s", sample)
                    .isEqualTo(List.of());
        }
    }

    @Test
    void anEntryThatCannotBeWithoutTheValueIsRefusedWithALineOfTheReport() {
        List<Sample> samples = samples("strict-");
        ImportReport report = site.take(in);
        assertThat(report.added()).isZero();
        samples.forEach(sample -> assertTold(report.refusals(), sample, ""));
    }

    private Map<String, Object> fields(String file) {
        String[] parts = file.split("[/.]");
        return site.draft(parts[0], parts[1]).fields();
    }

    private void article(String front) {
        TestSite.files(in, "articles/a.md", HEAD + front + "---\n正文\n");
    }

    private void noted(String front, String reason) {
        article(front);
        assertThat(site.take(in).notes())
                .containsExactly(new Refusal("articles/a.md", 4, reason + "; left out"));
    }

    @Test
    void aBlankTextIsNothingAtAll() {
        for (FieldType type : FieldType.values()) {
            TestSite.files(in, "loose-" + type.word() + "/b.md", HEAD + "field: ' '\n---\n正文\n");
        }
        ImportReport report = site.take(in);
        assertThat(report.added()).isEqualTo(FieldType.values().length);
        assertThat(report.notes()).isEmpty();
        assertThat(fields("loose-date/b.md")).isEmpty();
        assertThat(fields("loose-images/b.md")).isEmpty();
    }

    @Test
    void aNumberThatIsNoneInTomlIsLeftOut() {
        TestSite.files(
                in, "loose-number/n.md", "+++\ntitle = '题'\ndate = 2019-05-01\nfield = nan\n+++\n");
        assertThat(site.take(in).notes())
                .containsExactly(
                        new Refusal(
                                "loose-number/n.md", 4, "field: must be a number; field left out"));
    }

    @Test
    void aPictureIsTakenWithoutACaptionThatIsNoText() {
        TestSite.picture(in.resolve("media/a.jpg"), 1);
        TestSite.files(
                in,
                "loose-images/p.md",
                HEAD + "field:\n- src: ../media/a.jpg\n  alt: 图\n  caption: [a, b]\n---\n");
        assertThat(site.take(in).notes())
                .containsExactly(
                        new Refusal(
                                "loose-images/p.md",
                                7,
                                "field[0].caption: must be text, not a list or a mapping; left out"));
        assertThat(fields("loose-images/p.md").get("field"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(image -> assertThat(image).containsOnlyKeys("asset", "alt"));
    }

    @Test
    void aChannelAnAuthorAndASourceThatAreNoTextsAreLeftOut() {
        noted("channel: {a: b}\n", "channel must be text");
        noted("channel: [[[a]]]\n", "channel must be text");
        noted("author: {age: 3}\n", "author must be text");
        noted("author: [[a]]\n", "author must be text");
        noted("source: {name: [a]}\n", "source must be text");
        noted("cover: {src: [a]}\n", "cover must be the path of a picture");
        noted("cover: [[a.jpg]]\n", "cover must be the path of a picture");
        assertThat(site.draft("article", "a").author()).isEmpty();
        assertThat(site.draft("article", "a").source()).isEmpty();
        assertThat(site.draft("article", "a").channel()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "yes", "on", "是", "1", "'true'"})
    void whateverMeansYesMakesADraft(String yes) {
        article("draft: " + yes + "\n");
        site.take(in);
        assertThat(site.isLive("article", "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2", "[true]", "{a: b}"})
    void whatMayHaveMeantADraftIsNotPublished(String unclear) {
        article("draft: " + unclear + "\n");
        assertThat(site.take(in).refusals())
                .containsExactly(new Refusal("articles/a.md", 4, "draft must be true or false"));
        assertThat(site.entries.addresses()).isEmpty();
    }
}

package org.laodongmei.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every type of field is given every sort of value: it fits, or a sentence says what would. */
class FieldCheckTests {

    private static final String SHA = "ab".repeat(32);
    private static final String ID = "01890000-0000-7000-8000-000000000000";
    private static final Set<String> BLANKS = Set.of("", "  ", "\u3000", "\u00a0", "\t\n");

    /** Values, with the types that they fit. */
    private static final Map<Object, Set<FieldType>> VALUES = new LinkedHashMap<>();

    private static void value(Object value, FieldType... fitting) {
        VALUES.put(value, Set.of(fitting));
    }

    /** Texts, which fit the types of texts whatever they say. */
    private static void text(String text, FieldType... alsoFitting) {
        FieldType[] texts = {FieldType.TEXT, FieldType.LONGTEXT, FieldType.MARKDOWN};
        value(
                text,
                Stream.concat(Arrays.stream(texts), Arrays.stream(alsoFitting))
                        .toArray(FieldType[]::new));
    }

    static {
        text("字");
        BLANKS.stream().sorted().forEach(FieldCheckTests::text);
        text("red", FieldType.CHOICE);
        text("红");
        text("true");
        text("3");
        text("NaN");
        text("2019-05-01", FieldType.DATE);
        for (String wrong : List.of("2019-02-30", "2019-13-01", "2019-5-1", "20190501", "2019")) {
            text(wrong);
        }
        text("+12019-05-01");
        text("-2019-05-01");
        text("09:30", FieldType.TIME);
        text("2019-05-01T01:30:00Z", FieldType.TIME);
        for (String wrong : List.of("25:61", "24:00", "9:30", "2019-05-01T25:00:00Z")) {
            text(wrong);
        }
        text("+12019-05-01T01:30:00Z");
        text("asset:" + SHA, FieldType.FILE, FieldType.VIDEO);
        text("asset:" + SHA + "0");
        text("asset:");
        text("entry:" + ID, FieldType.LINK, FieldType.VIDEO);
        text("https://example.org/a", FieldType.LINK, FieldType.VIDEO);
        text("javascript:alert(1)");
        text("https://");
        text(ID, FieldType.REFERENCE);
        text("x".repeat(36));
        value(3, FieldType.NUMBER);
        value(2.5, FieldType.NUMBER);
        value(Long.MAX_VALUE, FieldType.NUMBER);
        value(Double.NaN);
        value(Float.NaN);
        value(Double.POSITIVE_INFINITY);
        value(Double.NEGATIVE_INFINITY);
        value(BigInteger.TEN.pow(400));
        value(true, FieldType.BOOLEAN);
        value(false, FieldType.BOOLEAN);
        value(LocalDate.EPOCH);
        value('c');
        value(List.of(), FieldType.IMAGES, FieldType.REFERENCES, FieldType.GROUPS);
        value(List.of(ID, ID), FieldType.REFERENCES);
        value(List.of("2019-05-01"));
        value(List.of(3));
        value(List.of(""));
        value(Collections.singletonList(null));
        value(List.of(List.of(ID)));
        value(Map.of());
        value(Map.of("asset", SHA), FieldType.IMAGE);
        value(Map.of("asset", SHA, "alt", "字", "caption", ""), FieldType.IMAGE);
        value(Map.of("asset", SHA, "alt", List.of("字")));
        value(Map.of("asset", SHA, "caption", Map.of("a", 1)));
        value(Map.of("asset", SHA, "credit", 3));
        value(Map.of("asset", List.of(SHA)));
        value(Map.of("asset", ""));
        value(Map.of(1, 2));
        value(List.of(Map.of("asset", SHA)), FieldType.IMAGES);
        value(List.of(Map.of("asset", SHA), Map.of("asset", 3)));
        value(List.of(Map.of("inner", "字")), FieldType.GROUPS);
        value(List.of(Map.of("inner", "字"), Map.of("inner", List.of("字"))));
        value(List.of(Map.of("inner", "字"), "字"));
        value(List.of(Map.of()));
        value(List.of(Map.of("inner", Map.of("inner", List.of(Map.of())))));
    }

    /** A kind with one field, at the top or in a group. */
    private static Kind kind(FieldType type, boolean required, boolean grouped) {
        String field =
                "name: f, label: 字段, type: %s, required: %s, options: [red], fields: [%s]"
                        .formatted(
                                type.word(),
                                required,
                                type == FieldType.GROUPS
                                        ? "{name: inner, type: text, required: true}"
                                        : "");
        return KindReader.read(
                "{name: k, fields: [{%s}]}"
                        .formatted(
                                grouped
                                        ? "name: g, type: groups, fields: [{" + field + "}]"
                                        : field),
                false);
    }

    @ParameterizedTest
    @EnumSource
    void aValueFitsItsFieldOrASentenceSaysWhatWould(FieldType type) {
        Kind kind = kind(type, false, false);
        VALUES.forEach((value, fitting) -> {
            Map<String, Object> values = Map.of("f", value);
            assertThat(kind.check(values))
                    .as("%s", value)
                    .satisfies(problems -> says(problems, fitting.contains(type), "f"));
            if (fitting.contains(type)) {
                kind.targets(values);
                kind.texts(values);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameHoldsInAGroup(FieldType type) {
        Kind kind = kind(type, false, true);
        VALUES.forEach((value, fitting) -> {
            Map<String, Object> values = Map.of("g", List.of(Map.of("f", value)));
            assertThat(kind.check(values))
                    .as("%s", value)
                    .satisfies(problems -> says(problems, fitting.contains(type), "g[0].f"));
        });
    }

    private static void says(List<? extends Problem> problems, boolean fits, String field) {
        assertThat(problems.isEmpty()).isEqualTo(fits);
        assertThat(problems)
                .allSatisfy(problem -> {
                    assertThat(problem.field()).startsWith(field);
                    assertThat(problem.message()).matches("(must|has|needs|'.+' is needed).*");
                });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNotEnoughWhereSomethingIsNeeded(FieldType type) {
        Kind kind = kind(type, true, false);
        assertThat(kind.check(Map.of()))
                .containsExactly(Problem.missing("f", "'字段' is needed", "要填“字段”"));
        for (Object nothing : Stream.concat(BLANKS.stream(), Stream.of(List.of())).toList()) {
            assertThat(kind.check(Map.of("f", nothing)))
                    .containsExactly(Problem.missing("f", "'字段' is needed", "要填“字段”"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "LONGTEXT", "MARKDOWN"})
    void aBlankTextNeedNotBeLongEnoughWhereNothingIsNeeded(FieldType type) {
        Kind kind =
                KindReader.read(
                        "{name: k, fields: [{name: f, type: %s, min: 3}]}".formatted(type.word()),
                        false);
        assertThat(kind.check(Map.of("f", ""))).isEmpty();
        assertThat(kind.check(Map.of("f", "字字"))).hasSize(1);
    }
}

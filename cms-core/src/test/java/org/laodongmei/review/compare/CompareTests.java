package org.laodongmei.review.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laodongmei.review.compare.Paragraphs.Kind;
import org.laodongmei.review.compare.Paragraphs.Part;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class CompareTests {

    @Test
    void aChangeOfOneCharacterIsOneCharacter() {
        assertThat(shown("授予91名五一劳动奖章", "授予92名五一劳动奖章")).isEqualTo("授予9[-1][+2]名五一劳动奖章");
    }

    @Test
    void aSingleEqualCharacterBetweenChangesIsNotTornApart() {
        assertThat(shown("安庆市", "宣城市")).isEqualTo("[-安庆][+宣城]市");
    }

    @Test
    void bothTextsCanBeReadFromTheRuns() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = text(random, i % 3 == 0 ? 3_000 : 40);
            String after = text(random, i % 3 == 0 ? 3_000 : 40);
            List<TextDiff.Run> runs = TextDiff.of(before, after);
            assertThat(side(runs, TextDiff.Kind.INSERTED)).isEqualTo(before);
            assertThat(side(runs, TextDiff.Kind.DELETED)).isEqualTo(after);
        }
    }

    @Test
    void paragraphsThatOnlyOneChangedAreTaken() {
        assertThat(Paragraphs.merge("一\n\n二\n\n三", "一改\n\n二\n\n三", "一\n\n二\n\n三改"))
                .containsExactly(
                        new Part(Kind.MINE, "一改", "一"),
                        new Part(Kind.SAME, "二", "二"),
                        new Part(Kind.THEIRS, "三", "三改"));
    }

    @Test
    void aParagraphThatBothChangedIsAskedAbout() {
        assertThat(Paragraphs.merge("一\n\n二", "一甲\n\n二", "一乙\n\n二"))
                .containsExactly(
                        new Part(Kind.CONFLICT, "一甲", "一乙"), new Part(Kind.SAME, "二", "二"));
    }

    @Test
    void whatBothAddedAtTheEndIsAskedAbout() {
        assertThat(Paragraphs.merge("一", "一\n\n甲", "一\n\n乙"))
                .containsExactly(new Part(Kind.SAME, "一", "一"), new Part(Kind.CONFLICT, "甲", "乙"));
    }

    @Test
    void whatEitherWroteIsInTheMerge() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String base = paragraphs(random);
            String mine = paragraphs(random);
            String theirs = paragraphs(random);
            List<Part> parts = Paragraphs.merge(base, mine, theirs);
            assertThat(joined(parts, true)).as("%s | %s | %s", base, mine, theirs).isEqualTo(mine);
            assertThat(joined(parts, false)).isEqualTo(theirs);
        }
    }

    /** One side of every part. */
    private static String joined(List<Part> parts, boolean mine) {
        return parts.stream()
                .map(part -> mine ? part.mine() : part.theirs())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraphs(Random random) {
        return random.ints(random.nextInt(6), 0, 4)
                .mapToObj(n -> "段" + n)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Random random, int length) {
        return random.ints(random.nextInt(length), 0, 6)
                .mapToObj(n -> n == 5 ? "\n" : String.valueOf("一二三四五".charAt(n)))
                .collect(Collectors.joining());
    }

    private static String side(List<TextDiff.Run> runs, TextDiff.Kind without) {
        return runs.stream()
                .filter(run -> run.kind() != without)
                .map(TextDiff.Run::text)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return TextDiff.of(before, after).stream()
                .map(run ->
                        switch (run.kind()) {
                            case EQUAL -> run.text();
                            case DELETED -> "[-" + run.text() + "]";
                            case INSERTED -> "[+" + run.text() + "]";
                        })
                .collect(Collectors.joining());
    }
}

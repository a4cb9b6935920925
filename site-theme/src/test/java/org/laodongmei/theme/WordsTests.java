package org.laodongmei.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;

import org.junit.jupiter.api.Test;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.view.Title;
import org.laodongmei.theme.view.Words;

import java.util.List;

class WordsTests {
    @Test
    void aRemarkIsSplitFromANameOnlyAtItsEnd() {
        assertThat(Words.name("王师傅（示例）")).isEqualTo("王师傅");
        assertThat(Words.remark("王师傅（示例）")).isEqualTo("示例");
        assertThat(Words.remark("（示例）")).isNull();
        assertThat(Words.name("王（大）师傅")).isEqualTo("王（大）师傅");
    }

    @Test
    void numeralsAreWrittenAsTheyAreSpoken() {
        assertThat(Words.numeral(10)).isEqualTo("十");
        assertThat(Words.numeral(12)).isEqualTo("十二");
        assertThat(Words.numeral(26)).isEqualTo("二十六");
        assertThat(Words.carved(6)).isEqualTo("陆");
        assertThat(Words.carved(0)).isNull();
    }

    @Test
    void durationsKeepTheirZeros() {
        assertThat(Words.duration(0)).isEmpty();
        assertThat(Words.duration(64)).isEqualTo("1:04");
        assertThat(Words.duration(3605)).isEqualTo("1:00:05");
    }

    @Test
    void longRunsOfPagesShowTheirEndsAndTheNeighbourhood() {
        assertThat(Words.around(14, 32, 1)).containsExactly(32, 0, 16, 15, 14, 13, 12, 0, 1);
        assertThat(Words.around(1, 1, 6)).containsExactly(1, 2, 3, 0, 6);
        assertThat(Words.around(2, 3, 1)).containsExactly(3, 2, 1);
        assertThat(Words.around(1, 1, 1)).containsExactly(1);
    }

    @Test
    void aMiddleDotStaysWithTheCharactersItJoins() {
        assertThat(written("怀宁·江镇<b>")).isEqualTo("怀<span class=\"nb\">宁·江</span>镇&lt;b&gt;");
        assertThat(written("·")).isEqualTo("<span class=\"nb\">·</span>");
        assertThat(written("甲·乙·丙"))
                .isEqualTo("<span class=\"nb\">甲·乙</span><span class=\"nb\">·丙</span>");
    }

    private static String written(String title) {
        var out = new StringOutput();
        new Title(title).writeTo(out);
        return out.toString();
    }

    @Test
    void thePlaceOfAPictureIsPaintedInAMutedColour() {
        assertThat(Words.shade(painted("#ff0000"))).isEqualTo("tw1");
        assertThat(Words.shade(painted("#102030"))).isEqualTo("tb0");
        assertThat(Words.shade(painted("#f4f4f0"))).isEqualTo("tn2");
        assertThat(Words.shade(painted(""))).isNull();
    }

    private static Picture painted(String colour) {
        return new Picture("/media/a/", 480, 320, List.of(480), colour, "", "", "");
    }

    @Test
    void aSealTakesUpToFourCharacters() {
        assertThat(Words.sealRight("劳动美") + "|" + Words.sealLeft("劳动美")).isEqualTo("劳动|美");
        assertThat(Words.sealRight("劳动之美") + "|" + Words.sealLeft("劳动之美")).isEqualTo("劳动|之美");
        assertThat(Words.sealLeft("安庆市总工会")).isNull();
        assertThat(Words.sealRight("")).isEqualTo("印");
    }
}

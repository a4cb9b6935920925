package org.laodongmei.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laodongmei.search.analysis.Question.Part;

import java.util.List;

class QuestionTests {

    @Test
    void partsAreSeparatedBySpaceAndPunctuation() {
        assertThat(Question.of("怀宁·江镇，大赛").parts())
                .containsExactly(
                        new Part("怀宁", false, false),
                        new Part("江镇", false, false),
                        new Part("大赛", false, false));
    }

    @Test
    void quotesOfAnyKindMakeAPhraseAndAMinusLeavesOut() {
        assertThat(Question.of("“困难 职工” -\"图集\" 「书屋").parts())
                .containsExactly(
                        new Part("困难 职工", true, false),
                        new Part("图集", true, true),
                        new Part("书屋", true, false));
        assertThat(Question.of("a-b").parts()).noneMatch(Part::excluded);
    }

    @Test
    void syllablesTypedApartAreOneWord() {
        assertThat(Question.of("mian dian shi").parts())
                .containsExactly(new Part("miandianshi", false, false));
        assertThat(Question.of("mianshi dasai").parts()).hasSize(2);
    }

    @Test
    void pinyinIsReadInAllWays() {
        assertThat(Syllables.read("mianshi")).first().isEqualTo(List.of("mian", "shi"));
        assertThat(Syllables.read("xian")).containsExactly(List.of("xian"), List.of("xi", "an"));
        assertThat(Syllables.read("lmfc")).isEmpty();
        assertThat(Syllables.read("anananananananananananananananananananananananananananan"))
                .isNotEmpty();
        assertThat(Syllables.read("a".repeat(60))).hasSizeLessThanOrEqualTo(3);
        assertThat(Syllables.read("lue")).containsExactly(List.of("lve"), List.of("lu", "e"));
    }

    @Test
    void polyphonesAreReadByTheirNeighboursAndSurnamesAsSurnames() {
        assertThat(Pinyin.of("银行的音乐会").joined()).isEqualTo("yinhangdeyinyuehui");
        assertThat(Pinyin.of("女职工，5G").joined()).isEqualTo("nvzhigong5g");
        assertThat(Pinyin.of("劳模风采").initials()).isEqualTo("lmfc");
        assertThat(Pinyin.ofName("单田芳").joined()).isEqualTo("shantianfang");
    }

    @Test
    void synonymsReplaceOneAnotherButNotWithinThemselves() {
        Synonyms synonyms = Synonyms.of(List.of("劳模,劳动模范", "面点师，面点", "only", ",,", "# a,b"));
        assertThat(synonyms.spellings("劳模风采")).containsExactly("劳模风采", "劳动模范风采");
        assertThat(synonyms.spellings("面点师")).containsExactly("面点师");
        assertThat(synonyms.spellings("a")).containsExactly("a");
    }
}

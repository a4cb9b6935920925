package org.laodongmei.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.junit.jupiter.api.Test;
import org.laodongmei.search.analysis.Cut.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SegmenterTests {

    private final Cutter cutter = new Cutter();
    private final HHMMSegmenter smartcn = new HHMMSegmenter();

    @Test
    void cutsTheWordsThatSmartcnCuts() {
        for (String run :
                List.of(
                        "中国面点师之乡怀宁江镇第三届面点师技能大赛如期举行",
                        "得到了大家的一致好评",
                        "我校研究生院公布硕士研究生招生简章",
                        "市总工会组建由十二名劳动模范和工匠大师组成的宣讲团",
                        "结婚的和尚未结婚的",
                        "南京市长江大桥",
                        "龘靐齉",
                        "一",
                        "不忘初心牢记使命为中国人民谋幸福")) {
            assertThat(words(run)).as(run).isEqualTo(smartcnWords(run));
        }
    }

    @Test
    void cutsAnyRowOfCharactersAsSmartcnDoes() {
        Random random = new Random(3);
        String characters = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
        for (int i = 0; i < 400; i++) {
            StringBuilder run = new StringBuilder();
            for (int length = 1 + random.nextInt(40); length > 0; length--) {
                run.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(words(run.toString())).isEqualTo(smartcnWords(run.toString()));
        }
    }

    @Test
    void pairsRunAcrossTheLimitOfARun() {
        Cut cut = cutter.cut("文".repeat(2 * Segmenter.MAX_RUN + 1));
        assertThat(cut.count(Way.PAIRS)).isEqualTo(2 * Segmenter.MAX_RUN);
        assertThat(cut.count(Way.CHARACTERS)).isEqualTo(2 * Segmenter.MAX_RUN + 1);
    }

    @Test
    void lettersAndDigitsStayTogetherAndPunctuationIsDropped() {
        Cut cut = cutter.cut("签订集体合同1087份，免费ＷｉＦｉ！C919");
        assertThat(tokens(cut, Way.WORDS))
                .containsExactly("签订", "集体", "合同", "1087", "份", "免费", "wifi", "c919");
        assertThat(tokens(cut, Way.PAIRS))
                .contains("1087", "wifi", "c919", "集体", "体合")
                .doesNotContain("份");
    }

    private List<String> words(String run) {
        return tokens(cutter.cut(run), Way.WORDS);
    }

    private static List<String> tokens(Cut cut, Way way) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < cut.count(way); i++) {
            tokens.add(cut.token(way, i));
        }
        return tokens;
    }

    private List<String> smartcnWords(String run) {
        List<SegToken> all = smartcn.process(run);
        return all.subList(1, all.size() - 1).stream()
                .map(token -> new String(token.charArray))
                .toList();
    }
}

package org.laodongmei.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.Refused;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.review.proof.WordLists;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class ChecksTests {

    @TempDir Path folder;

    private Newsroom room;

    @BeforeEach
    void open() {
        room = new Newsroom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private Report of(String id) {
        return room.checks.of(room.writing.open(id).orElseThrow().draft());
    }

    private Finding only(String id, Weight weight) {
        List<Finding> open = of(id).open(weight);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private void submit(String id, String... seen) {
        room.reviews.submit(id, room.version(id), room.li, "", Set.of(seen));
    }

    @Test
    void anErrorHoldsAPieceBackUntilItIsMendedOrLetBeForAReason() {
        String id = room.written("船厂", "身份证340823199001012415。");
        assertThatThrownBy(() -> submit(id)).extracting("reason").isEqualTo(Refused.Reason.FAULTY);
        Draft draft = room.writing.open(id).orElseThrow().draft();
        String key = only(id, Weight.ERROR).key();
        assertThat(room.checks.letBe(draft, key, "  ", room.li.id())).isFalse();
        assertThat(room.checks.letBe(draft, key, "样号，不是真的", room.li.id())).isTrue();
        assertThat(of(id).closed()).hasSize(1);
        submit(id);
        assertThat(room.audited())
                .anyMatch(line -> line.contains("id-card · 样号"))
                .noneMatch(line -> line.contains("340823"));
    }

    @Test
    void aWarningAsksOnlyThatSomebodyLookedAndIsRememberedWithWho() {
        String id = room.written("船厂", "电话13812345678。");
        assertThatThrownBy(() -> submit(id)).extracting("reason").isEqualTo(Refused.Reason.UNSEEN);
        String key = only(id, Weight.WARNING).key();
        submit(id, key);
        assertThat(of(id).open(Weight.WARNING)).isEmpty();
        assertThat(of(id).letBe().get(key).who()).isEqualTo(room.li.id());
        room.checks.remember(id, key, room.li.id());
        assertThat(of(id).open(Weight.WARNING)).hasSize(1);
    }

    @Test
    void nobodyApprovesAPieceWithAnError() {
        String id = room.submitted("船厂");
        room.known.keep("", new WordLists("江边的船厂=江边船厂", "", "", ""));
        int number = room.draftNumber(id);
        assertThatThrownBy(() -> room.reviews.approve(id, number, room.wang, ""))
                .extracting("reason")
                .isEqualTo(Refused.Reason.FAULTY);
    }

    @Test
    void linksThatLeadNowhereAreErrorsAndThoseToWhatIsHiddenWarnings() {
        String hidden = room.written("还没发的");
        String id =
                room.written(
                        "链接",
                        "[甲](entry:%s) [乙](entry:0199-none) [丙](http://192.168.1.2/x) [丁](https://example.org/) [戊](asset:%s) ![](asset:%s)"
                                .formatted(hidden, "a".repeat(64), "b".repeat(64)));
        assertThat(rules(of(id).open(Weight.ERROR)))
                .containsExactlyInAnyOrder("link-dead", "link-inside", "link-dead", "picture-gone");
        assertThat(rules(of(id).open(Weight.WARNING))).containsExactly("link-hidden");
    }

    @Test
    void theNamesOfUnitsAndProfilesAreKnown() {
        room.unit("示例长江轮船公司工会");
        String id = room.written("名称", "他在示例长江轮般公司工会上班。");
        assertThat(only(id, Weight.WARNING).mend()).isEqualTo("示例长江轮船公司工会");
    }

    @Test
    void whatReadersNeedCannotBeLetBe() {
        String id = room.written("", "正文。");
        Draft draft = room.writing.open(id).orElseThrow().draft();
        Finding needed = of(id).open(Weight.ERROR).getFirst();
        assertThat(needed.rule()).isEqualTo("needed");
        assertThat(room.checks.letBe(draft, needed.key(), "不要标题", room.li.id())).isFalse();
    }
}

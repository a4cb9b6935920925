package org.laodongmei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.address.Address;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.Remarks.Place;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Who is told what. */
class NoticesTests {

    private static final String BASE = Mailroom.BASE;

    @TempDir Path folder;

    private Mailroom mail;
    private Newsroom room;

    @BeforeEach
    void open() {
        mail = new Mailroom(folder);
        room = mail.room;
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void whoeverReviewsTheStepIsToldAndNobodyElse() throws Exception {
        String id = room.submitted("面点师大赛");
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
        assertThat(mail.to("wang").getSubject()).isEqualTo("【待初审】面点师大赛");
        assertThat(Mailroom.text(mail.to("wang")))
                .startsWith("《面点师大赛》\n这篇稿件等您初审，由li示例送来。\n")
                .contains("waits for your review")
                .contains("\n" + BASE + "/studio/entries/" + id + "\n")
                .contains(BASE + "/studio/me");
        room.reviews.approve(id, 1, room.wang, "数字已核对");
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn", "zhao@example.cn");
        assertThat(Mailroom.text(mail.to("zhao"))).contains("等您复审").contains("> 数字已核对");
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void anAdministratorIsAskedOnlyWhereNoReviewerCanBe() {
        Account chief = room.somebody("chief", new Grant(Role.ADMINISTRATOR, null, 0));
        room.addresses.set("", chief.id(), "chief@example.cn");
        room.submitted("一");
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
        room.addresses.set("", room.wang.id(), new Address("wang@example.cn", false));
        room.submitted("二");
        mail.send();
        assertThat(mail.recipients()).containsExactly("chief@example.cn", "wang@example.cn");
    }

    @Test
    void theWriterIsToldOfAReturnWithItsReason() throws Exception {
        String id = room.submitted("面点师大赛");
        mail.send();
        room.reviews.giveBack(id, 1, room.wang, "请核对地名。\n再看图片");
        mail.send();
        assertThat(mail.recipients()).containsExactly("li@example.cn", "wang@example.cn");
        assertThat(mail.to("li").getSubject()).isEqualTo("【退回修改】面点师大赛");
        assertThat(Mailroom.text(mail.to("li")))
                .contains("wang示例退回了您的稿件（初审）。")
                .contains("> 请核对地名。\n> 再看图片\n")
                .contains(BASE + "/studio/entries/" + id);
    }

    @Test
    void aChangeAfterApprovalIsToldToReviewersAndToTheWriter() throws Exception {
        String id = room.approved("面点师大赛");
        mail.send();
        mail.server.purgeEmailFromAllMailboxes();
        room.change(id, room.li, "江边的船厂，");
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
        assertThat(Mailroom.text(mail.to("wang"))).contains("li示例改动了这篇稿件，先前的审核作废，重新等您初审。");
        room.reviews.approve(id, 2, room.wang, "");
        room.change(id, room.sun, "江畔的船厂，");
        mail.send();
        assertThat(mail.recipients()).contains("li@example.cn");
    }

    @Test
    void theWriterIsToldWhenReadersHaveIt() throws Exception {
        String id = room.approved("面点师大赛");
        mail.send();
        room.publishing.publish(Map.of(id, 1), room.sun, null, null, null);
        mail.send();
        assertThat(mail.to("li").getSubject()).isEqualTo("【已发布】面点师大赛");
    }

    @Test
    void aRemarkIsToldToTheWriterAndAnAnswerToWhoRemarked() throws Exception {
        String id = room.submitted("面点师大赛");
        mail.send();
        room.remarks.say(id, 1, Place.WHOLE, "数字要核对", room.wang.id());
        room.remarks.say(id, 1, Place.WHOLE, "地名也是", room.wang.id());
        mail.send();
        assertThat(mail.server.getReceivedMessages()).hasSize(2);
        assertThat(Mailroom.text(mail.to("li")))
                .contains("> 数字要核对")
                .contains("> 地名也是")
                .containsOnlyOnce("《");
        String remark = room.remarks.of(id).getFirst().id();
        room.remarks.answer(id, 1, remark, "核对过了", room.li.id());
        mail.send();
        assertThat(mail.recipients()).hasSize(3);
        assertThat(mail.to("wang").getSubject()).isEqualTo("【有回复】面点师大赛");
    }

    @Test
    void manyPiecesAtOnceAreOneLetter() throws Exception {
        room.submitted("一");
        room.submitted("二");
        room.submitted("三");
        mail.send();
        assertThat(mail.server.getReceivedMessages()).hasSize(1);
        assertThat(mail.to("wang").getSubject()).isEqualTo("【待初审】一 等 3 篇");
        assertThat(Mailroom.text(mail.to("wang"))).contains("《一》").contains("《二》").contains("《三》");
    }

    @Test
    void aTitleOfManyLinesAddsNoHeader() throws Exception {
        String title = "大赛\r\nBcc: all@example.cn\u202e\n\nX-Evil: 1";
        String id = room.submitted("大赛");
        Draft draft = room.writing.open(id).orElseThrow().draft();
        room.writing.keep(
                Newsroom.with(draft, title, draft.body()),
                room.version(id),
                room.li.id(),
                null,
                "");
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
        assertThat(mail.to("wang").getSubject()).isEqualTo("【待初审】大赛 Bcc: all@example.cn X-Evil: 1");
        assertThat(Collections.list(mail.to("wang").getAllHeaders()))
                .extracting(header -> header.getName())
                .doesNotContain("Bcc", "X-Evil");
    }

    @Test
    void whoWantsNoneOrIsGoneIsToldNothing() {
        room.somebody("chief", new Grant(Role.ADMINISTRATOR, null, 0));
        room.addresses.set("", room.wang.id(), new Address("wang@example.cn", false));
        room.submitted("面点师大赛");
        assertThat(mail.waiting()).isZero();
        room.addresses.set("", room.wang.id(), new Address("wang@example.cn", true));
        room.submitted("再来一篇");
        assertThat(mail.waiting()).isOne();
        room.accounts.setActive("", room.wang.id(), false);
        mail.send();
        assertThat(mail.server.getReceivedMessages()).isEmpty();
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void whatIsThrownAwayMeanwhileIsNotTold() {
        String id = room.submitted("面点师大赛");
        room.publishing.trash(Set.of(id), room.li, room.reviews);
        mail.send();
        assertThat(mail.server.getReceivedMessages()).isEmpty();
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void withoutAServerNothingIsPutDown(@TempDir Path other) {
        assertThat(MailSettings.read((_, otherwise) -> otherwise)).isEmpty();
        try (Newsroom quiet = new Newsroom(other)) {
            quiet.addresses.set("", quiet.wang.id(), "wang@example.cn");
            quiet.submitted("面点师大赛");
            assertThat(quiet.database.read(Letters::next)).isEmpty();
        }
    }
}

package org.laodongmei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.db.Database;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** That letters arrive, whatever the server does. */
@ExtendWith(OutputCaptureExtension.class)
class PostTests {

    @TempDir Path folder;

    private Mailroom mail;

    @BeforeEach
    void open() {
        mail = new Mailroom(folder);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void aLetterThatTheServerDidNotTakeIsSentLaterEvenByAnotherProcess() {
        mail.room.submitted("面点师大赛");
        int port = mail.goAway();
        mail.send();
        assertThat(mail.waiting()).isOne();
        mail.comeBack(port);
        mail.send();
        assertThat(mail.recipients()).isEmpty();
        try (Database again = Database.open(folder)) {
            mail.room.pass(Duration.ofMinutes(5));
            mail.post(again, Map.of()).sendDue();
        }
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void itIsGivenUpAfterADayAndTheLogNamesNobody(CapturedOutput log) {
        mail.room.submitted("面点师大赛");
        mail.goAway();
        mail.send();
        for (int i = 0; i < 4; i++) {
            assertThat(mail.waiting()).isOne();
            mail.room.pass(Duration.ofHours(i < 3 ? 6 : 17));
            mail.post.sendDue();
        }
        assertThat(mail.waiting()).isOne();
        mail.room.pass(Duration.ofHours(1));
        mail.post.sendDue();
        assertThat(mail.waiting()).isZero();
        assertThat(log)
                .contains("A letter to account " + mail.room.wang.id() + " is given up")
                .doesNotContain("@example.cn")
                .doesNotContain("面点师大赛");
    }

    @Test
    void whatIsSentIsForgotten() {
        mail.room.submitted("面点师大赛");
        mail.send();
        mail.send();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
    }

    @Test
    void aServerThatKnowsItsUsersGetsThePassword() {
        mail.server.setUser("office@example.cn", "office", "江边的白鹭");
        Map<String, String> wrong =
                Map.of("laodongmei.mail.user", "office", "laodongmei.mail.password", "x");
        Map<String, String> right =
                Map.of("laodongmei.mail.user", "office", "laodongmei.mail.password", "江边的白鹭");
        mail.room.submitted("面点师大赛");
        mail.room.pass(Notices.GATHERED);
        mail.post(mail.room.database, wrong).sendDue();
        assertThat(mail.waiting()).isOne();
        mail.room.pass(Duration.ofMinutes(5));
        mail.post(mail.room.database, right).sendDue();
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
    }

    @Test
    void aServerThatCannotKeepASecretGetsNoLetter() {
        mail.room.submitted("面点师大赛");
        mail.room.pass(Notices.GATHERED);
        mail.post(mail.room.database, Map.of("laodongmei.mail.tls", "starttls")).sendDue();
        assertThat(mail.recipients()).isEmpty();
        assertThat(mail.waiting()).isOne();
    }

    @Test
    void theThreadSendsByItself() throws InterruptedException {
        try (Post post = mail.post(mail.room.database, Map.of())) {
            mail.room.submitted("面点师大赛");
            mail.room.pass(Notices.GATHERED);
            post.start();
            for (int i = 0; i < 500 && mail.waiting() > 0; i++) {
                Thread.sleep(10);
            }
        }
        assertThat(mail.recipients()).containsExactly("wang@example.cn");
    }

    @Test
    void settingsThatWillNotDoAreSaidInWords() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("laodongmei.mail.from", "nobody"),
                        Map.of("laodongmei.mail.from", ""),
                        Map.of("laodongmei.mail.port", "0"),
                        Map.of("laodongmei.mail.tls", "yes"),
                        Map.of("laodongmei.mail.user", "office"),
                        Map.of("laodongmei.mail.host", "a b"))) {
            assertThatThrownBy(() -> mail.post(mail.room.database, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }
}

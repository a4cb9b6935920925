package org.laodongmei.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.db.Database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What readers search for is counted, and nothing of who they are is kept. */
class QuestionsTests {

    private static final int ALL = 10_000;

    @TempDir Path folder;

    private Database database;
    private Questions questions;
    private Instant now = Instant.parse("2019-05-01T02:00:00Z");

    @BeforeEach
    void open() {
        database = Database.open(folder);
        questions = another();
    }

    private Questions another() {
        return new Questions(database, ZoneId.of("Asia/Shanghai"), () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void ask(String typed, long found) {
        questions.note(typed, found);
        questions.flush();
    }

    private List<Question> week() {
        return questions.asked(7, false, ALL);
    }

    @Test
    void theSameWordsAreCountedTogetherHoweverTheyAreTyped() {
        questions.note(" 劳模  ＡＢＣ\n", 3);
        questions.note("劳模 abc", 4);
        questions.note("焊工", 0);
        questions.flush();
        assertThat(week()).containsExactly(new Question("劳模 abc", 2, 4), new Question("焊工", 1, 0));
    }

    @Test
    void daysAreAddedUpAndTheLastOneSaysWhatIsFound() {
        ask("技能比武", 0);
        ask("入会", 0);
        now = now.plus(Duration.ofDays(3));
        ask("技能比武", 5);
        assertThat(week()).containsExactly(new Question("技能比武", 2, 5), new Question("入会", 1, 0));
        assertThat(questions.asked(7, true, ALL)).containsExactly(new Question("入会", 1, 0));
        now = now.plus(Duration.ofDays(4));
        assertThat(week()).containsExactly(new Question("技能比武", 1, 5));
    }

    @Test
    void aSearchThatHadNoTimeDoesNotCountAsInVain() {
        ask("劳模", Question.UNKNOWN);
        assertThat(questions.asked(7, true, ALL)).isEmpty();
        ask("劳模", 2);
        ask("劳模", Question.UNKNOWN);
        assertThat(week()).containsExactly(new Question("劳模", 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "340823199001012415是谁",
                "３４０８２３１９９０ ０１０１ ２４１５",
                "13800138000",
                "张师傅 138-0013-8000",
                "138 001 380 00",
                "6222 0212 3456 7890 128",
                "li@example.org",
                "   ",
                "\u200b"
            })
    void whatLooksLikeSomebodysNumberIsNotKept(String typed) {
        ask(typed, 1);
        assertThat(week()).isEmpty();
    }

    @Test
    void aPastedParagraphIsNotKept() {
        ask("劳".repeat(61), 1);
        ask("劳".repeat(60), 1);
        assertThat(week()).extracting(Question::words).containsExactly("劳".repeat(60));
    }

    @Test
    void nonsenseAllDayDoesNotFillTheDisk() {
        for (int i = 0; i < Questions.MOST_A_DAY + 50; i++) {
            questions.note("nonsense " + Integer.toString(i, 36), 0);
        }
        questions.flush();
        assertThat(week()).hasSize(Questions.MOST_A_DAY);
        String known = week().getFirst().words();
        ask(known, 0);
        ask("late", 0);
        assertThat(week()).hasSize(Questions.MOST_A_DAY).contains(new Question(known, 2, 0));
    }

    @Test
    void oldDaysAreThrownAway() {
        ask("五一", 1);
        now = now.plus(Duration.ofDays(Questions.DAYS - 1));
        ask("国庆", 1);
        assertThat(questions.asked(Questions.DAYS, false, ALL)).hasSize(2);
        now = now.plus(Duration.ofDays(1));
        ask("元旦", 1);
        now = now.minus(Duration.ofDays(1));
        assertThat(questions.asked(Questions.DAYS, false, ALL))
                .extracting(Question::words)
                .doesNotContain("五一");
    }

    @Test
    void whoAsksDoesNotWaitForTheDatabase() {
        database.write(tx -> {
            // Whatever waited for the only writer here would wait for ever.
            for (int i = 0; i < ALL; i++) {
                questions.note("劳模", 1);
            }
            return null;
        });
        questions.flush();
        assertThat(week()).hasSize(1);
    }

    @Test
    void whatWasNotedIsWrittenWhenTheProgramEnds() {
        questions.start();
        questions.note("劳模", 1);
        questions.close();
        questions = another();
        assertThat(week()).containsExactly(new Question("劳模", 1, 1));
    }
}

package org.laodongmei.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.Writing.Version;

import java.nio.file.Path;

class WritingTests {

    @TempDir Path folder;

    private Newsroom room;
    private final Draft draft = Newsroom.draft("船厂", "一。");

    @BeforeEach
    void open() {
        room = new Newsroom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Version autosave(String body, Version base, String by) {
        return room.kept(room.writing.autosave(Newsroom.with(draft, "船厂", body), base, by, null));
    }

    @Test
    void anAfternoonOfTypingIsOneRevision() {
        Version version = Version.NONE;
        for (int i = 0; i < 20; i++) {
            version = autosave("第 " + i + " 次。", version, room.li.id());
        }
        assertThat(version).isEqualTo(new Version(1, 20));
        assertThat(room.history.of(draft.id(), 9)).hasSize(1);
        assertThat(room.writing.open(draft.id()).orElseThrow().draft().body()).isEqualTo("第 19 次。");
    }

    @Test
    void whatIsKeptIsNeverWrittenOver() {
        Version version = autosave("一。", Version.NONE, room.li.id());
        version =
                room.kept(
                        room.writing.keep(
                                Newsroom.with(draft, "船厂", "一。"),
                                version,
                                room.li.id(),
                                null,
                                "第一稿"));
        autosave("二。", version, room.li.id());
        assertThat(room.history.of(draft.id(), 9))
                .extracting(made -> made.number() + made.reason())
                .containsExactly("2", "1第一稿");
        assertThat(room.history.revision(draft.id(), 1).orElseThrow().body()).isEqualTo("一。");
    }

    @Test
    void nobodyWritesOverTheAutosaveOfSomebodyElse() {
        Version version = autosave("李的。", Version.NONE, room.li.id());
        autosave("孙的。", version, room.sun.id());
        assertThat(room.history.revision(draft.id(), 1).orElseThrow().body()).isEqualTo("李的。");
        assertThat(room.history.revision(draft.id(), 2).orElseThrow().body()).isEqualTo("孙的。");
    }

    @Test
    void aSaveThatBeganWithAnOlderTextIsKeptOutAndToldWhatIsThere() {
        Version version = autosave("一。", Version.NONE, room.li.id());
        autosave("李的。", version, room.li.id());
        Outcome outcome =
                room.writing.autosave(
                        Newsroom.with(draft, "船厂", "孙的。"), version, room.sun.id(), null);
        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
        assertThat(((Outcome.Conflict) outcome).theirs().draft().body()).isEqualTo("李的。");
        assertThat(room.history.of(draft.id(), 9)).hasSize(1);
    }

    @Test
    void aTextThatGaveWayStaysInTheHistoryAndIsNotTheDraft() {
        autosave("李的。", Version.NONE, room.li.id());
        int number =
                room.writing.aside(Newsroom.with(draft, "船厂", "孙的。"), room.sun.id(), "被接管前的文字");
        assertThat(room.writing.open(draft.id()).orElseThrow().draft().body()).isEqualTo("李的。");
        assertThat(room.history.revision(draft.id(), number).orElseThrow().body()).isEqualTo("孙的。");
        // The next save does not take its number.
        Version next = autosave("李又写。", room.version(draft.id()), room.sun.id());
        assertThat(next.number()).isEqualTo(number + 1);
    }

    @Test
    void readersSeeNothingOfWhatIsWritten() {
        autosave("一。", Version.NONE, room.li.id());
        assertThat(room.desk.find(draft.id()).orElseThrow().live()).isNull();
        assertThat(room.desk.find(draft.id()).orElseThrow().maker()).isEqualTo(room.li.id());
    }
}

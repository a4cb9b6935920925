package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.people.token.Token.Sort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code token}, as an operator types it. */
class TokenCommandTests {

    @TempDir Path data;

    private final StringWriter errors = new StringWriter();
    private String said = "";

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        StringWriter out = new StringWriter();
        int code =
                Laodongmei.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(errors, true))
                        .execute(all.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    @Test
    void aKeyIsMadePrintedOnceListedAndTakenAway() {
        assertThat(run("add", "门厅屏幕", "--scope", "read")).isZero();
        String secret = said.strip();
        assertThat(run("add", "门户", "--scope", "read,write", "--expires", "30")).isZero();
        assertThat(said.strip()).startsWith("ldm_");
        String id;
        try (Rooms rooms = new DataFolder(data).rooms()) {
            var key = rooms.people().tokens().find(secret).orElseThrow();
            assertThat(key.sort()).isEqualTo(Sort.READ);
            id = key.id();
        }
        assertThat(run("list")).isZero();
        assertThat(said)
                .contains(id + "\t门厅屏幕\tread\tread\tall channels\tfor ever\tused ")
                .contains("\t门户\tservice\tread,write\tall channels\tuntil ")
                .doesNotContain(secret);
        assertThat(run("revoke", id)).isZero();
        try (Rooms rooms = new DataFolder(data).rooms()) {
            assertThat(rooms.people().tokens().find(secret)).isEmpty();
        }
    }

    @Test
    void whatCannotBeIsOneLineAndExitCode1() {
        assertThat(run("add", " ", "--scope", "read")).isEqualTo(1);
        assertThat(run("add", "x", "--scope", "read", "--channel", "nowhere")).isEqualTo(1);
        assertThat(run("revoke", "x")).isEqualTo(1);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "laodongmei:   was not added: name unfit",
                        "laodongmei: there is no channel nowhere",
                        "laodongmei: there is no key x");
        assertThat(run("add", "x", "--scope", "everything")).isEqualTo(2);
    }
}

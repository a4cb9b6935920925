package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.people.Account;
import org.laodongmei.people.Role;

import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code user add}, as an operator types it. */
class UserCommandTests {

    @TempDir Path data;

    private final StringWriter errors = new StringWriter();

    private int run(String typed, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLine line = Laodongmei.commandLine().setErr(new PrintWriter(errors, true));
            return line.execute(words);
        } finally {
            System.setIn(before);
        }
    }

    private int add(String typed, String name, String role) {
        return run(typed, "user", "add", name, "--role", role, "--data", data.toString());
    }

    @Test
    void somebodyIsAddedWithThePasswordOfStandardInput() {
        assertThat(add("江边的白鹭飞走了又回来\n", "zhang", "publisher")).isZero();
        try (Rooms rooms = new DataFolder(data).rooms()) {
            Account zhang = rooms.people().accounts().named("zhang").orElseThrow();
            assertThat(zhang.is(Role.PUBLISHER)).isTrue();
            assertThat(rooms.people().signIns().confirms(zhang.id(), "江边的白鹭飞走了又回来")).isTrue();
        }
    }

    @Test
    void whatCannotBeIsOneLineAndExitCode1() {
        assertThat(add("short\n", "zhang", "editor")).isEqualTo(1);
        assertThat(add("", "zhang", "editor")).isEqualTo(1);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "laodongmei: zhang was not added: password too short",
                        "laodongmei: the password is expected on standard input");
    }

    @Test
    void aRoleThatThereIsNotIsWrongUsage() {
        assertThat(add("江边的白鹭飞走了又回来\n", "zhang", "king")).isEqualTo(2);
        assertThat(errors.toString()).contains("king").doesNotContain("\tat ");
    }
}

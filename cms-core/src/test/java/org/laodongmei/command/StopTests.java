package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A server that is told to stop stops, whatever it was doing, and has nothing to complain about; a
 * program that cannot begin says why in one line.
 */
class StopTests {

    /** 128 and the number of SIGTERM, as every program ends by it. */
    private static final int STOPPED = 143;

    @TempDir static Path folder;

    private static Path content;
    private static DataFolder full;

    @BeforeAll
    static void writeContent() throws IOException {
        content = folder.resolve("content");
        SmallContent.write(content);
        full = new DataFolder(folder.resolve("full"));
        full.run("import", content.toString());
        full.run("publish");
    }

    private static Victim serve(DataFolder data, int port) throws IOException {
        return new Victim(
                data, "serve", "--content", content.toString(), "--port", Integer.toString(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"The data folder is empty", "entries", "publish", "full build"})
    void aFirstStartIsStoppedWithoutAWord(String reached) throws Exception {
        DataFolder data = new DataFolder(Files.createTempDirectory(folder, "first"));
        Victim server = serve(data, 0);
        assertThat(server.stopWhen(() -> server.output().contains(reached))).isEqualTo(STOPPED);
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void aServerThatHasJustBegunToListenIsStoppedWithoutAWord() throws Exception {
        int port = freePort();
        Victim server = serve(full, port);
        assertThat(server.stopWhen(() -> answers(port))).isEqualTo(STOPPED);
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void aServerThatIsStillStartingIsStoppedWithoutAWord() throws Exception {
        Victim server =
                new Victim(
                        full,
                        Map.of("SPRING_MAIN_SOURCES", SlowStart.class.getName()),
                        "serve",
                        "--port",
                        "0");
        assertThat(server.stopWhen(() -> server.output().contains(SlowStart.REACHED)))
                .isEqualTo(STOPPED);
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void aServerThatHasStartedIsStoppedWithoutAWord() throws Exception {
        Victim server = serve(full, 0);
        assertThat(server.stopWhen(() -> server.output().contains("The site is at")))
                .isEqualTo(STOPPED);
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void aPortThatIsInUseIsToldInOneLineBeforeAnythingIsDone() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("port"));
        try (ServerSocket other = new ServerSocket(0)) {
            Victim server = serve(data, other.getLocalPort());
            assertThat(server.finish()).isEqualTo(1);
            assertThat(server.errors().lines())
                    .containsExactly(
                            "laodongmei: port %d cannot be listened on: Address already in use; another can be given with --port"
                                    .formatted(other.getLocalPort()));
            assertThat(server.output()).isEmpty();
        }
    }

    @Test
    void aPortThatIsNoneIsToldInOneLine() throws Exception {
        Victim server = serve(full, 70_000);
        assertThat(server.finish()).isEqualTo(1);
        assertThat(server.errors().lines())
                .containsExactly("laodongmei: a port is a number from 0 to 65535, not 70000");
    }

    @Test
    void aDriverThatCannotBeUnpackedIsToldInOneLine() throws Exception {
        String nowhere = folder.resolve("nowhere").toString();
        Victim command =
                new Victim(
                        new DataFolder(folder.resolve("driver")),
                        Map.of("JDK_JAVA_OPTIONS", "-Dorg.sqlite.tmpdir=" + nowhere),
                        "publish");
        assertThat(command.finish()).isEqualTo(1);
        assertThat(command.errors().lines())
                .filteredOn(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .containsExactly(
                        "laodongmei: the database driver cannot unpack its library into the folder for temporary files, "
                                + nowhere);
    }
}

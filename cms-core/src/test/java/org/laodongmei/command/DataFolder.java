package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.laodongmei.command.terminal.DataOptions;

import picocli.CommandLine;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A data folder that commands of this process and of others work on, and a critical eye for it. */
record DataFolder(Path path) {

    /** Runs a command in this process to its end. */
    void run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", path.toString()));
        all.addAll(List.of(arguments));
        assertThat(Laodongmei.commandLine().execute(all.toArray(String[]::new))).isZero();
    }

    Rooms rooms() {
        DataOptions options = new DataOptions();
        new CommandLine(options).parseArgs("--data", path.toString());
        return Rooms.open(options);
    }

    Path site() {
        return path.resolve("site/current");
    }

    /** All files that readers are served, by path. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        Path root = site().toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    void assertServes(Map<String, byte[]> expected) throws IOException {
        Map<String, byte[]> served = files();
        assertThat(served.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((file, bytes) ->
                assertThat(Arrays.equals(served.get(file), bytes)).as(file).isTrue());
    }

    /** What a full build of the same database in another folder serves. */
    Map<String, byte[]> cleanBuild() throws IOException {
        DataFolder clean = new DataFolder(Files.createTempDirectory(path, "clean"));
        sql("vacuum into '" + clean.path.resolve("laodongmei.db") + "'");
        sql(clean.path, "pragma user_version = " + sql("pragma user_version"));
        Files.createSymbolicLink(clean.path.resolve("media"), path.resolve("media"));
        clean.run("publish", "--full");
        return clean.files();
    }

    void assertDatabaseIsSound() {
        assertThat(sql("pragma integrity_check")).isEqualTo("ok");
    }

    private String sql(String statement) {
        return sql(path, statement);
    }

    private static String sql(Path folder, String text) {
        String url = "jdbc:sqlite:" + folder.resolve("laodongmei.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void assertNothingTemporaryIsLeft() throws IOException {
        for (String folder : List.of("site", "media")) {
            try (Stream<Path> files = Files.walk(path.resolve(folder))) {
                assertThat(
                                files.filter(Files::isRegularFile)
                                        .filter(file -> !file.startsWith(path.resolve("media/tmp")))
                                        .map(file -> file.getFileName().toString())
                                        .filter(name ->
                                                name.startsWith(".") || name.endsWith(".tmp")))
                        .isEmpty();
            }
        }
    }

    /** Whether every file under its own name is all of it. */
    void assertNoFileIsHalfWritten() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            String name = file.getKey();
            if (!name.contains("/.") && !name.startsWith(".")) {
                byte[] bytes =
                        name.endsWith(".gz") ? unpacked(name, file.getValue()) : file.getValue();
                assertWhole(name.replaceFirst("\\.gz$", ""), bytes);
            }
        }
    }

    private static byte[] unpacked(String name, byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be unpacked", e);
        }
    }

    private static void assertWhole(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> assertThat(text.stripTrailing()).as(name).endsWith("</html>");
            case "json" ->
                    assertThat(JsonMapper.shared().readTree(bytes).isObject()).as(name).isTrue();
            case "xml" -> assertXmlIsWhole(name, bytes);
            default -> assertThat(bytes).as(name).isNotEmpty();
        }
    }

    private static void assertXmlIsWhole(String name, byte[] bytes) {
        try {
            XMLStreamReader xml =
                    XMLInputFactory.newFactory()
                            .createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(name + " is no XML", e);
        }
    }

    /** Follows every link and picture from the home page on. */
    void assertNoLinkIsDead() throws IOException {
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            String page = next.remove();
            for (Element element :
                    Jsoup.parse(site().resolve(file(page)).toFile()).select("[href], [src]")) {
                String to = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                String path =
                        URLDecoder.decode(to.replaceFirst("[#?].*", ""), StandardCharsets.UTF_8);
                if (path.startsWith("/") && !path.startsWith("/search/") && seen.add(path)) {
                    assertThat(site().resolve(file(path))).as(page + " links to " + to).exists();
                    if (path.endsWith("/")) {
                        next.add(path);
                    }
                }
            }
        }
    }

    private static String file(String path) {
        return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }
}

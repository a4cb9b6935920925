package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code import}, as an operator types it. */
class ImportCommandTests {

    private static final String WORDPRESS =
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>";

    @TempDir Path temp;

    private String errors = "";

    private int take(Path source) {
        StringWriter said = new StringWriter();
        int code =
                Laodongmei.commandLine()
                        .setErr(new PrintWriter(said, true))
                        .execute(
                                "import",
                                source.toString(),
                                "--data",
                                temp.resolve("data").toString());
        errors = said.toString();
        return code;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Path zip(String name, String inside, String text) throws IOException {
        Path file = temp.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(inside));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void whatIsExportedAsAZipIsTakenBack() throws IOException {
        DataFolder from = new DataFolder(temp.resolve("from"));
        Path content = Files.createDirectories(temp.resolve("content/articles")).getParent();
        Files.writeString(content.resolve("articles/a.md"), "---\ntitle: 码头\n---\n正文");
        from.run("import", content.toString());
        Path zip = temp.resolve("site.zip");
        from.run("export", zip.toString());
        assertThat(take(zip)).isZero();
        try (Rooms rooms = from.rooms();
                Rooms taken = new DataFolder(temp.resolve("data")).rooms()) {
            assertThat(taken.entries().liveNumbers().keySet())
                    .isEqualTo(rooms.entries().liveNumbers().keySet())
                    .isNotEmpty();
        }
    }

    @Test
    void aBrokenFileIsOneLineAndExitCode1() throws IOException {
        Path half = zip("half.zip", "site.yaml", "name: 劳动美\n".repeat(1000));
        byte[] bytes = Files.readAllBytes(half);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 4));
        for (Path broken :
                new Path[] {
                    file("cut.xml", WORDPRESS + "<item><title>甲"),
                    file("feed.xml", "<rss version=\"2.0\"><channel><item><title>甲"),
                    file("bytes.bin", "\1\2\3"),
                    file("empty", ""),
                    file("not.zip", "PK\3\4 no zip"),
                    zip("slip.zip", "../a.md", "甲"),
                    zip("nothing.zip", "a.txt", "甲"),
                    zip("wordpress.zip", "a.xml", WORDPRESS + "<item></channel>"),
                    half,
                    temp.resolve("nowhere.zip")
                }) {
            assertThat(take(broken)).as(broken.toString()).isEqualTo(1);
            assertThat(errors.lines().toList()).as(broken.toString()).hasSize(1);
            assertThat(errors).startsWith("laodongmei: ").contains(broken.getFileName().toString());
            assertThat(errors).doesNotContain("Exception");
        }
    }
}

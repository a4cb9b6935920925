package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** A content folder of some 150 entries and a few pictures, each linked to others. */
public final class SmallContent {

    static final int ARTICLES = 120;
    private static final int PEOPLE = 20;
    private static final int PICTURES = 5;

    private final Path folder;

    private SmallContent(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws IOException {
        new SmallContent(folder).all();
    }

    /**
     * Copies the same content, and a data folder where it was taken in, made once for all: pictures
     * take their time, and what the import does has tests of its own.
     *
     * @param published whether as readers of localhost:8080 have it
     */
    static void copyTo(Path folder, boolean published) throws IOException {
        try (Stream<Path> files = Files.walk(Made.FOLDER)) {
            for (Path file : files.skip(1).toList()) {
                String path = Made.FOLDER.relativize(file).toString();
                if (published || !path.startsWith("data/site")) {
                    Files.copy(file, folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Makes sure that it is there, while nothing is set yet. */
    static void make() {
        assertThat(Made.FOLDER).exists();
    }

    /** What is copied. */
    private static final class Made {

        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path made = Files.createTempDirectory("small");
                Path content = Files.createDirectories(made.resolve("content"));
                write(content);
                DataFolder data = new DataFolder(made.resolve("data"));
                data.run("import", content.toString());
                data.run("publish");
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void all() throws IOException {
        text(
                "site.yaml",
                """
                name: 劳动美
                pageSize: 10
                feedItems: 10
                channels:
                  - {slug: news, name: 新闻, type: 工作动态, children: [{slug: local, name: 基层, type: 工作动态}]}
                  - {slug: craft, name: 工匠, type: 工作动态}
                """);
        for (int i = 0; i < PICTURES; i++) {
            picture(i);
        }
        film();
        for (int i = 0; i < 3; i++) {
            text("topics/t" + i + ".md", "title: 专题" + i + "\ndate: 2019-01-0" + (i + 1), "导语。");
        }
        for (int i = 0; i < PEOPLE; i++) {
            text("people/p" + i + ".md", head("劳动者" + i, i) + "\ntrade: 焊工", "他的故事。" + links(i));
        }
        for (int i = 0; i < 4; i++) {
            String images =
                    IntStream.range(0, PICTURES - i)
                            .mapToObj(n -> "\n  - {src: ../media/p" + n + ".jpg, alt: 图" + n + "}")
                            .collect(Collectors.joining());
            text("albums/al" + i + ".md", head("图集" + i, i) + "\nimages:" + images, "");
        }
        text("videos/film.md", head("短片", 5) + "\nvideo: ../media/江畔.mp4", "一部短片。");
        for (int i = 0; i < ARTICLES; i++) {
            text("articles/" + name(i) + ".md", head("文章" + i, i), body(i));
        }
    }

    static String name(int article) {
        return "a%03d".formatted(article);
    }

    private static String head(String title, int i) {
        return "title: %s\ndate: 2019-%02d-%02dT09:00:00+08:00\nchannel: %s\ntopics: [t%d]\ntags: [标签%d]"
                .formatted(
                        title,
                        1 + i % 12,
                        1 + i % 28,
                        i % 2 == 0 ? "local" : "craft",
                        i % 3,
                        i % 7);
    }

    private static String body(int i) {
        return "第"
                + i
                + "篇。"
                + links(i)
                + "\n\n"
                + "劳动最光荣。".repeat(60)
                + "\n\n![图](../media/p"
                + i % PICTURES
                + ".jpg \"图注\")\n\n## 小节\n\n结尾。";
    }

    private static String links(int i) {
        return "[甲](../articles/"
                + name((i + 1) % ARTICLES)
                + ".md)、[乙](../articles/"
                + name((i + 17) % ARTICLES)
                + ".md)和[丙](../people/p"
                + i % PEOPLE
                + ".md)";
    }

    private void text(String name, String head, String body) throws IOException {
        text(name, "---\n" + head + "\n---\n\n" + body + "\n");
    }

    private void text(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void picture(int i) throws IOException {
        Path file = folder.resolve("media/p" + i + ".jpg");
        Files.createDirectories(file.getParent());
        Files.write(file, jpeg(900, 700, i));
    }

    /** A picture that looks like no other. */
    public static byte[] jpeg(int width, int height, int seed) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Random random = new Random(seed);
        for (int n = 0; n < 60; n++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval(random.nextInt(width), random.nextInt(height), 200, 200);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** As much of an MP4 as tells what it is. */
    private void film() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {0, 0, 0, 24});
        out.write("ftypisom\0\0\2\0isommp42".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {0, 0, 0x20, 8});
        out.write("mdat".getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[0x2000]);
        Files.write(folder.resolve("media/江畔.mp4"), out.toByteArray());
    }
}

package org.laodongmei.command.media;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.SmallContent;
import org.laodongmei.command.Visitor;
import org.laodongmei.people.Role;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of an office, from the outside: as its scripts ask, and those who mean ill. */
class MediaTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Visitor editor;
    private static Visitor writer;
    private static Visitor publisher;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = Visitor.of(site, Role.EDITOR);
        writer = Visitor.of(site, Role.CORRESPONDENT);
        publisher = Visitor.of(site, Role.PUBLISHER);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aScriptBringsAFileAndIsToldWhenItIsHereAlready() throws IOException {
        byte[] picture = SmallContent.jpeg(500, 400, 901);
        HttpResponse<byte[]> first = writer.bring("/studio/media", "码头.jpg", picture);
        assertThat(first.statusCode()).isEqualTo(201);
        String answer = RunningSite.text(first);
        assertThat(answer)
                .contains("\"name\":\"码头.jpg\"", "\"type\":\"image/jpeg\"", "\"width\":500")
                .contains("\"duplicateOf\":null");
        String sha256 = Visitor.found(first).getFirst();
        assertThat(RunningSite.text(editor.bring("/studio/media", "x.jpg", picture)))
                .contains("\"duplicateOf\":\"" + sha256 + "\"");
        HttpResponse<byte[]> shown = writer.get("/studio/media/" + sha256 + "/480.jpg");
        assertThat(RunningSite.header(shown, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(RunningSite.header(shown, "Cache-Control")).contains("private", "immutable");
        assertThat(
                        Visitor.found(
                                editor.get("/studio/media.json?q=%E7%A0%81%E5%A4%B4&type=picture")))
                .containsExactly(sha256);
        assertThat(site.get("/studio/media.json", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(
                        site.send(
                                        "POST",
                                        "/studio/media/uploads",
                                        new byte[0],
                                        "Cookie",
                                        editor.cookie())
                                .statusCode())
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void aFileInPartsGoesOnWhereItStopped() throws IOException {
        byte[] picture = SmallContent.jpeg(700, 500, 902);
        HttpResponse<byte[]> begun =
                editor.form("/studio/media/uploads", "name=a.jpg&size=" + picture.length);
        assertThat(begun.statusCode()).isEqualTo(201);
        String place = RunningSite.header(begun, "Location");
        assertThat(patch(editor, place, 0, Arrays.copyOf(picture, 700)).statusCode())
                .isEqualTo(204);
        assertThat(RunningSite.header(editor.send("HEAD", place, null), "Upload-Offset"))
                .isEqualTo("700");
        assertThat(writer.send("HEAD", place, null).statusCode()).as("not theirs").isEqualTo(404);
        assertThat(patch(editor, place, 0, picture).statusCode()).isEqualTo(409);
        HttpResponse<byte[]> made =
                patch(editor, place, 700, Arrays.copyOfRange(picture, 700, picture.length));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(RunningSite.text(made)).contains("\"width\":700");
        assertThat(editor.send("HEAD", place, null).statusCode()).isEqualTo(404);
        assertThat(editor.form("/studio/media/uploads", "name=a&size=999999999999").statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<byte[]> patch(
            Visitor who, String place, long offset, byte[] bytes) {
        return who.send("PATCH", place, bytes, "Upload-Offset", String.valueOf(offset));
    }

    @Test
    void whatMeansIllIsRefusedInASentence() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        Map<String, byte[]> files =
                Map.of(
                        "logo.svg", svg.getBytes(UTF_8),
                        "photo.jpg", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8),
                        "bomb.docx", bomb(),
                        "huge.png", hugePng(),
                        "run.exe", "MZ\u0090\u0000".getBytes(ISO_8859_1));
        files.forEach((name, bytes) -> {
            try {
                HttpResponse<byte[]> answer = editor.bring("/studio/media", name, bytes);
                assertThat(answer.statusCode()).as(name).isEqualTo(422);
                assertThat(RunningSite.text(answer)).as(name).contains("error").contains("。");
                assertThat(RunningSite.header(answer, "Content-Type"))
                        .startsWith("application/json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aDocumentIsHandedOverAndNeverOpenedAsAPage() throws IOException {
        byte[] pdf = "%PDF-1.7\n<script>alert(1)</script>".getBytes(UTF_8);
        String sha256 = editor.sha256("<b>报告.pdf", pdf);
        HttpResponse<byte[]> file = editor.get("/studio/media/" + sha256 + "/file");
        assertThat(file.body()).isEqualTo(pdf);
        assertThat(RunningSite.header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(RunningSite.header(file, "Content-Disposition")).startsWith("attachment;");
        assertThat(RunningSite.header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(RunningSite.text(editor.get("/studio/media/" + sha256)))
                .contains("&lt;b&gt;报告")
                .doesNotContain("<b>报告");
        for (String name : List.of("original.pdf", "..%2foriginal.pdf", "480.jpg")) {
            assertThat(editor.get("/studio/media/" + sha256 + "/" + name).statusCode())
                    .as(name)
                    .isIn(400, 404);
        }
    }

    @Test
    void onlyWhoMayChangesAFileAndWhatReadersSeeOnlyWhoPublishes() throws IOException {
        String own = writer.sha256("own.jpg", SmallContent.jpeg(300, 200, 903));
        String others = editor.sha256("others.jpg", SmallContent.jpeg(300, 200, 904));
        assertThat(writer.form("/studio/media/" + own, "alt=x").statusCode()).isEqualTo(302);
        assertThat(writer.form("/studio/media/" + others, "alt=x").statusCode()).isEqualTo(403);
        assertThat(writer.form("/studio/media/collect", "name=x").statusCode()).isEqualTo(403);
        assertThat(editor.form("/studio/media/" + own, "alt=y").statusCode()).isEqualTo(302);
        String live = live();
        assertThat(editor.form("/studio/media/" + live + "/replace", "with=" + own).statusCode())
                .isEqualTo(403);
        assertThat(editor.form("/studio/media/" + live, "do=delete").statusCode()).isEqualTo(403);
        assertThat(editor.form("/studio/media/" + live, "do=poster").statusCode()).isEqualTo(403);
        assertThat(publisher.form("/studio/media/" + live, "do=delete").statusCode())
                .as("it is in use")
                .isEqualTo(422);
        assertThat(editor.form("/studio/media/" + others, "do=delete").statusCode()).isEqualTo(302);
        assertThat(editor.get("/studio/media/" + others).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTakesAFilesPlaceIsShownOnThePublicSiteAndTheTextStays() throws Exception {
        String old = live();
        String page = RunningSite.text(site.get("/albums/al0/"));
        assertThat(page).contains("/media/" + old.substring(0, 2) + "/" + old.substring(0, 20));
        HttpResponse<byte[]> answer =
                publisher.bring(
                        "/studio/media/" + old + "/replace",
                        "new.jpg",
                        SmallContent.jpeg(640, 480, 905));
        assertThat(answer.statusCode()).isEqualTo(302);
        String fresh = RunningSite.header(answer, "Location").replaceAll(".*/", "");
        String path = "/media/" + fresh.substring(0, 2) + "/" + fresh.substring(0, 20) + "/";
        await(() -> RunningSite.text(site.get("/albums/al0/")).contains(path));
        assertThat(RunningSite.text(site.get("/albums/al0/"))).doesNotContain(old.substring(0, 20));
        assertThat(site.get(path + "480.jpg").statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(publisher.get("/studio/media/" + fresh))).contains("图集0");
        assertThat(
                        publisher
                                .form("/studio/media/" + fresh + "/replace", "with=" + old)
                                .statusCode())
                .isEqualTo(302);
        await(() -> RunningSite.text(site.get("/albums/al0/")).contains(old.substring(0, 20)));
    }

    private static void await(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 200 && !what.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    /** SHA-256 of the first picture of an album that readers see. */
    private static String live() {
        String album = site.entry("album", "al0");
        List<String> pictures =
                Visitor.found(editor.get("/studio/media.json?type=picture&q=p0.jpg"));
        assertThat(pictures).as("of %s", album).isNotEmpty();
        return pictures.getFirst();
    }

    /** A document of some kilobytes that would fill a disk. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            byte[] nothing = new byte[1 << 20];
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < (name.startsWith("word") ? 600 : 0); i++) {
                    zip.write(nothing);
                }
            }
        }
        return out.toByteArray();
    }

    /** A picture whose head says that it has ten thousand million pixels. */
    private static byte[] hugePng() {
        byte[] png =
                HexFormat.of()
                        .parseHex("89504e470d0a1a0a0000000d49484452000186a0000186a00802000000");
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        byte[] all = Arrays.copyOf(png, png.length + 4);
        ByteBuffer.wrap(all).putInt(png.length, (int) crc.getValue());
        return all;
    }
}

package org.laodongmei.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.media.Samples;
import org.laodongmei.word.UnusableDocument.Reason;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class WordDocumentTests {

    @TempDir Path folder;

    private WordDocument read(byte[] bytes) throws IOException, UnusableDocument {
        return WordDocument.read(
                Files.write(folder.resolve("document.docx"), bytes),
                Files.createTempDirectory(folder, "read"));
    }

    private Reason refusal(byte[] bytes) {
        return catchThrowableOfType(UnusableDocument.class, () -> read(bytes)).reason();
    }

    @Test
    void textPicturesAndWhatIsInTheMiddleComeOut() throws Exception {
        byte[] photo = Samples.jpeg(60, 40);
        WordDocument document =
                read(
                        new Docx()
                                .headline("劳动美")
                                .paragraph("正文 &amp; 更多")
                                .picture(photo, "码头")
                                .paragraph("○图说")
                                .picture(photo, "再一次")
                                .bytes());
        assertThat(document.pictures()).hasSize(1);
        assertThat(document.pictures().getFirst().file()).hasBinaryContent(photo);
        String source = "asset:" + document.pictures().getFirst().sha256();
        assertThat(document.html())
                .contains("<p class=\"centre\"><strong>劳动美</strong></p><p>正文 &amp; 更多</p>")
                .contains("alt=\"码头\"")
                .contains("src=\"" + source + "\"");
        assertThat(document.linked()).isZero();
    }

    @Test
    void whatADocumentPointsAtElsewhereIsNotFetched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            WordDocument document =
                    read(
                            new Docx()
                                    .paragraph("甲")
                                    .linkedPicture(secret.toUri().toString())
                                    .linkedPicture(
                                            "http://127.0.0.1:"
                                                    + server.getAddress().getPort()
                                                    + "/x.jpg")
                                    .linkedPicture("secret")
                                    .bytes());
            assertThat(document.pictures()).isEmpty();
            assertThat(document.linked()).isEqualTo(3);
            assertThat(document.html()).contains("甲").doesNotContain("<img");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesAreNotResolved() {
        String secret = folder.resolve("secret").toUri().toString();
        assertThat(
                        refusal(
                                new Docx()
                                        .paragraph("&x;")
                                        .bytes(
                                                "<!DOCTYPE w:document [<!ENTITY x SYSTEM '"
                                                        + secret
                                                        + "'>]>")))
                .isEqualTo(Reason.DAMAGED);
        String bomb =
                "<!DOCTYPE d [<!ENTITY a '"
                        + "x".repeat(1_000)
                        + "'><!ENTITY b '"
                        + "&a;".repeat(1_000)
                        + "'>]>";
        assertThat(refusal(new Docx().paragraph("&b;").bytes(bomb))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() {
        byte[] spaces = new byte[70_000_000];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal(new Docx().paragraph("甲").part("word/styles.xml", spaces).bytes()))
                .isIn(Reason.TOO_LARGE, Reason.DAMAGED);
        assertThat(
                        refusal(
                                new Docx()
                                        .part("word/media/large.png", new byte[41_000_000])
                                        .paragraph("甲")
                                        .bytes()))
                .isEqualTo(Reason.TOO_LARGE);
        Docx parts = new Docx().paragraph("甲");
        for (int i = 0; i < Copy.MOST_PARTS; i++) {
            parts.part("word/x" + i, new byte[0]);
        }
        assertThat(refusal(parts.bytes())).isEqualTo(Reason.TOO_LARGE);
        Docx pictures = new Docx().paragraph("甲");
        for (int i = 0; i <= Copy.MOST_PICTURES; i++) {
            pictures.part("word/media/x" + i + ".png", new byte[0]);
        }
        assertThat(refusal(pictures.bytes())).isEqualTo(Reason.TOO_MANY_PICTURES);
        assertThat(refusal(new Docx().xml("<w:x>".repeat(5_000) + "</w:x>".repeat(5_000)).bytes()))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatIsNoDocumentIsToldApart() throws IOException {
        assertThat(refusal(HexFormat.of().parseHex("d0cf11e0a1b11ae1000000")))
                .isEqualTo(Reason.OLD_OR_LOCKED);
        assertThat(refusal("{\\rtf1 甲}".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_DOCUMENT);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.NOT_A_DOCUMENT);
        assertThat(refusal("PK\3\4 not really".getBytes(UTF_8))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(new Docx().xml("<w:p>").bytes())).isEqualTo(Reason.DAMAGED);
        byte[] whole = new Docx().paragraph("甲").bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }
}

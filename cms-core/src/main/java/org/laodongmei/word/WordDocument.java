package org.laodongmei.word;

import org.laodongmei.word.UnusableDocument.Reason;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A .docx as HTML, in which each picture is {@code asset:} and its SHA-256.
 *
 * <pre>{@code WordDocument.read(file, folder).html()  →  <p>劳动<img src="asset:ab12…"></p>}</pre>
 *
 * @param html not sanitised: whatever the document says
 * @param pictures in the order in which they are met, each once
 * @param linked how many pictures the document only points at, somewhere else; they are not fetched
 */
public record WordDocument(String html, List<Picture> pictures, int linked) {

    /** The most bytes of a document that are read. */
    public static final long LARGEST = 100_000_000;

    private static final String STYLES =
            """
            p[style-name='Title'] => h1.title:fresh
            p[style-name='标题'] => h1.title:fresh
            p.%s => p.centre:fresh
            """
                    .formatted(Part.CENTRED);

    /** What a .doc and a document with a password begin with. */
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    /** A picture of a document, in a file of its own. */
    public record Picture(String sha256, Path file) {}

    /**
     * Reads one.
     *
     * @param folder where its pictures are put; whoever asks empties it
     * @throws UnusableDocument if it is none that can be read, or beyond all measure
     */
    public static WordDocument read(Path file, Path folder) throws UnusableDocument {
        try {
            check(file);
            Path copy = folder.resolve("copy.docx");
            Copy copying = new Copy();
            copying.make(file, copy);
            Map<String, Picture> pictures = new LinkedHashMap<>();
            String html =
                    new DocumentConverter()
                            .addStyleMap(STYLES)
                            .disableEmbeddedStyleMap()
                            .imageConverter(image -> Map.of("src", keep(image, folder, pictures)))
                            .convertToHtml(copy.toFile())
                            .getValue();
            return new WordDocument(html, List.copyOf(pictures.values()), copying.linked());
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableDocument(Reason.DAMAGED);
        } catch (StackOverflowError tooDeep) {
            throw new UnusableDocument(Reason.TOO_LARGE);
        } catch (RuntimeException e) {
            // mammoth has no exception of its own for what it cannot make sense of.
            throw new UnusableDocument(Reason.DAMAGED);
        }
    }

    private static void check(Path file) throws IOException, UnusableDocument {
        if (Files.size(file) > LARGEST) {
            throw new UnusableDocument(Reason.TOO_LARGE);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(OLE.length);
        }
        if (Arrays.equals(head, OLE)) {
            throw new UnusableDocument(Reason.OLD_OR_LOCKED);
        }
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            throw new UnusableDocument(Reason.NOT_A_DOCUMENT);
        }
    }

    private static String keep(Image image, Path folder, Map<String, Picture> pictures)
            throws IOException {
        try (InputStream in = image.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            String sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
            if (!pictures.containsKey(sha256)) {
                Path file = folder.resolve("picture-" + pictures.size());
                pictures.put(sha256, new Picture(sha256, Files.write(file, bytes)));
            }
            return "asset:" + sha256;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

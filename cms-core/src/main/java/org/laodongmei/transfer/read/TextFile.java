package org.laodongmei.transfer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file as characters.
 *
 * @param text without a byte order mark, line ends as they were
 * @param gb18030 whether it was no UTF-8 and was read as GB18030, as older Chinese systems write
 */
public record TextFile(String text, boolean gb18030) {

    /**
     * Bytes of the largest file that is read: any entry that can be kept is smaller when it is
     * exported, with three bytes for a letter of its body and its fields indented.
     */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Reads a file.
     *
     * @throws NotTaken if it is empty, too large, binary or in an unknown encoding
     */
    public static TextFile read(Path file) throws IOException, NotTaken {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length == 0) {
            throw new NotTaken(0, "the file is empty");
        }
        if (bytes.length > LARGEST) {
            throw new NotTaken(0, "the file is larger than " + LARGEST / 1024 / 1024 + " MB");
        }
        return decode(bytes);
    }

    private static TextFile decode(byte[] bytes) throws NotTaken {
        for (byte b : bytes) {
            if (b == 0) {
                throw new NotTaken(0, "the file is not text but binary data");
            }
        }
        boolean mark =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decodes(StandardCharsets.UTF_8, in, out)) {
            return new TextFile(out.flip().toString(), false);
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        out.clear();
        if (decodes(GB18030, ByteBuffer.wrap(bytes), out) && isPlausible(out.flip())) {
            return new TextFile(out.toString(), true);
        }
        throw new NotTaken(line, "the file is neither UTF-8 nor GB18030 text");
    }

    /** Leaves the position of {@code in} at the first wrong byte. */
    private static boolean decodes(Charset charset, ByteBuffer in, CharBuffer out) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(in, out, true).isError() && !decoder.flush(out).isError();
    }

    /** Random bytes often decode as GB18030, but not without control and private characters. */
    private static boolean isPlausible(CharSequence text) {
        return text.chars()
                .noneMatch(c ->
                        c < 0x20 && c != '\n' && c != '\r' && c != '\t'
                                || c == 0x7F
                                || c >= 0xE000 && c <= 0xF8FF
                                || c == 0xFFFD);
    }
}

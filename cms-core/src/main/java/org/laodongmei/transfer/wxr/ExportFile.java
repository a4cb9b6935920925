package org.laodongmei.transfer.wxr;

import org.laodongmei.transfer.packed.Unpacked;
import org.laodongmei.transfer.packed.Zip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens an export, as it is, gzipped, or the first of that sort in a zip. */
final class ExportFile {

    /** WordPress cannot make or read posts of such a size either. */
    static final long LONGEST_TEXT = 16L << 20;

    private static final long LARGEST = 4L << 30;

    /** What no honest XML reaches: text shrinks to a tenth, markup to a thirtieth. */
    private static final long MOST_EXPANSION = 200;

    private static final long SMALL = 64L << 20;

    private ExportFile() {}

    static Bounded open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 65_536);
        try {
            raw.mark(4);
            byte[] head = raw.readNBytes(4);
            raw.reset();
            long packed = Math.max(SMALL, Files.size(file) * MOST_EXPANSION);
            if (startsWith(head, 0x1F, 0x8B)) {
                return text(new GZIPInputStream(raw, 65_536), Math.min(LARGEST, packed));
            }
            if (startsWith(head, 'P', 'K')) {
                raw.close();
                return text(member(file), Math.min(LARGEST, packed));
            }
            return text(raw, LARGEST);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream member(Path file) throws IOException {
        Zip zip = Zip.open(file, StandardCharsets.ISO_8859_1);
        try {
            for (String name = zip.next(); name != null; name = zip.next()) {
                InputStream content = zip.content();
                boolean xml = name.toLowerCase(Locale.ROOT).endsWith(".xml");
                if (xml && Unpacked.isWordPress(content)) {
                    return content;
                }
            }
            throw new IOException("there is neither a site nor an export of WordPress in it");
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Bounded text(InputStream in, long most) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 65_536);
        buffered.mark(4);
        byte[] head = buffered.readNBytes(4);
        buffered.reset();
        boolean wide =
                startsWith(head, 0xFE, 0xFF)
                        || startsWith(head, 0xFF, 0xFE)
                        || startsWith(head, 0, '<')
                        || startsWith(head, '<', 0);
        return new Bounded(buffered, LONGEST_TEXT, most, !wide);
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}

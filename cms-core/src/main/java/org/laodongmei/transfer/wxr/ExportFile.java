package org.laodongmei.transfer.wxr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens an export, as it is, gzipped, or the one file of that sort in a zip. */
final class ExportFile {

    /** WordPress cannot make or read posts of such a size either. */
    static final long LONGEST_TEXT = 16L << 20;

    private static final long LARGEST = 4L << 30;
    private static final int MOST_IN_ZIP = 1_000;

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
                return text(member(new ZipInputStream(raw)), Math.min(LARGEST, packed));
            }
            return text(raw, LARGEST);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream member(ZipInputStream zip) throws IOException {
        for (int i = 0; i < MOST_IN_ZIP; i++) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                break;
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") && !name.startsWith("__macosx/")) {
                return zip;
            }
        }
        throw new IOException("there is no .xml file in it");
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

package org.laodongmei.transfer.packed;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A zip, read from front to back, of which no more than so many files and bytes come out, whatever
 * it says of itself. What comes before its first file, and its list at the end, are not asked.
 */
public final class Zip implements AutoCloseable {

    private static final int MOST_FILES = 500_000;

    private static final long LARGEST = 256L << 30;

    /** What no honest zip reaches: text shrinks to a tenth, markup to a thirtieth. */
    private static final long MOST_EXPANSION = 200;

    private static final long SMALL = 64L << 20;
    private static final int BUFFER = 65_536;

    private final ZipInputStream zip;
    private final InputStream content;
    private final byte[] some = new byte[BUFFER];
    private final int most;
    private long left;
    private int files;

    private Zip(ZipInputStream zip, int most, long left) {
        this.zip = zip;
        this.content = new Content();
        this.most = most;
        this.left = left;
    }

    /**
     * Opens a zip.
     *
     * @param names how names are written that do not say so themselves
     */
    public static Zip open(Path file, Charset names) throws IOException {
        return open(file, names, MOST_FILES);
    }

    static Zip open(Path file, Charset names, int mostFiles) throws IOException {
        long most = Math.min(LARGEST, Math.max(SMALL, Files.size(file) * MOST_EXPANSION));
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return new Zip(new ZipInputStream(in, names), mostFiles, most);
    }

    /** Whether a file begins as a zip does. */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /**
     * The name of the next file; null after the last.
     *
     * @throws IOException if the zip is broken, or more comes out of it than can be
     */
    public @Nullable String next() throws IOException {
        if (files > 0) {
            while (content.read(some) >= 0) {
                // What nobody asked for counts too.
            }
        }
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            if (files == 0) {
                throw new IOException("there is nothing in it that can be unpacked");
            }
            return null;
        }
        if (++files > most) {
            throw new IOException("there are more than " + most + " files in it");
        }
        return entry.getName();
    }

    /** What the file says that {@link #next} named, once; to close it is to close the zip. */
    public InputStream content() {
        return new BufferedInputStream(content, BUFFER);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Of all files together only so many bytes. */
    private final class Content extends FilterInputStream {

        Content() {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new IOException("unpacked it is larger than any honest zip of its size");
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            return Math.max(0, read(some, 0, Math.clamp(n, 0, BUFFER)));
        }
    }
}

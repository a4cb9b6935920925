package org.laodongmei.transfer.wxr;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an export, of which a parser gets no more than so many between two things that it
 * tells, and no more than so many in all: so no text, attribute or comment and no archive can fill
 * the memory or go on for ever. Control characters, which WordPress exports as they are and XML
 * does not allow, become spaces.
 */
final class Bounded extends FilterInputStream {

    /** Characters of UTF-8 that stand for themselves, as against the bytes of UTF-16. */
    private final boolean clean;

    private final long longest;
    private long left;
    private long since;

    /**
     * @param longest bytes between two calls of {@link #told}
     * @param all bytes in all
     * @param clean whether control characters are to go, which needs an encoding like ASCII
     */
    Bounded(InputStream in, long longest, long all, boolean clean) {
        super(in);
        this.longest = longest;
        this.left = all;
        this.clean = clean;
    }

    /** The parser has told something: a new count begins. */
    void told() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            since += read;
            left -= read;
            if (since > longest) {
                throw new IOException("a text is longer than " + longest + " bytes");
            }
            if (left < 0) {
                throw new IOException("it is larger than can be taken");
            }
            if (clean) {
                clean(bytes, offset, offset + read);
            }
        }
        return read;
    }

    private static void clean(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                bytes[i] = ' ';
            }
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return super.skip(Math.min(n, 0));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

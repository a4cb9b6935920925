package org.laodongmei.word;

import java.io.IOException;
import java.io.InputStream;

/** Lets no more than so many bytes through. */
final class Bounded extends InputStream {

    private final InputStream in;
    private final long most;
    private long count;

    Bounded(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    static final class Exceeded extends IOException {}

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        took(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, length);
        took(Math.max(0, read));
        return read;
    }

    private void took(int more) throws Exceeded {
        count += more;
        if (count > most) {
            throw new Exceeded();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.laodongmei.vote.serve;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A browser that watches the counts of a campaign. Written to by one thread at a time, and only
 * when its connection takes more: what does not fit now is not kept, the next beat has newer counts
 * anyway.
 */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /**
     * Beats without news after which a sign of life is sent: nobody between hangs up, and who did
     * so is noticed by the second one that does not arrive.
     */
    private static final int QUIET = 5;

    /** Beats for which a connection may take nothing. */
    private static final int PATIENCE = 20;

    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private String seen = "";
    private int quiet;
    private int stuck;

    Watcher(AsyncContext context, ServletOutputStream out) {
        this.context = context;
        this.out = out;
    }

    /** An event as it goes over the line. */
    static byte[] event(String name, Tally tally) {
        String json = new String(tally.json(), StandardCharsets.UTF_8);
        return ("event: " + name + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Says first after how long to come again when the connection breaks. */
    void welcome(int millis) throws IOException {
        write(("retry: " + millis + "\n\n").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Tells the counts if they are news.
     *
     * @param event the tally as an event
     * @return whether to go on; else it is to be forgotten
     */
    boolean tell(Tally tally, byte[] event) {
        try {
            if (!out.isReady()) {
                stuck++;
                return stuck < PATIENCE || part();
            }
            stuck = 0;
            if (!tally.etag().equals(seen)) {
                write(event);
                seen = tally.etag();
                quiet = 0;
            } else if (++quiet >= QUIET) {
                write(ALIVE);
                quiet = 0;
            }
            return true;
        } catch (IOException e) {
            // The server hears of it too, and ends the request.
            LOG.debug("a watcher hung up", e);
            return false;
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        if (out.isReady()) {
            out.flush();
        }
    }

    /** Says a last thing, if it goes over the line now, and hangs up. */
    void end(byte[] event) {
        try {
            if (out.isReady()) {
                write(event);
            }
        } catch (IOException e) {
            LOG.debug("a watcher hung up", e);
        }
        part();
    }

    /** Hangs up; false, as nothing more is to be told. */
    boolean part() {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("a watcher was gone already", e);
        }
        return false;
    }
}

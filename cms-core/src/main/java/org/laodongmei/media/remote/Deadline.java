package org.laodongmei.media.remote;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Ends what takes too long in all, however busily it drips. */
final class Deadline implements AutoCloseable {

    private final Thread watch;
    private volatile @Nullable HttpUriRequestBase running;
    private volatile boolean passed;

    Deadline(Duration longest) {
        this.watch =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                Thread.sleep(longest);
                                passed = true;
                                HttpUriRequestBase late = running;
                                if (late != null) {
                                    late.cancel();
                                }
                            } catch (InterruptedException inTime) {
                                // Nothing is to be ended.
                            }
                        });
    }

    /** That request is ended when time is over. */
    void ends(HttpUriRequestBase request) {
        running = request;
        if (passed) {
            request.cancel();
        }
    }

    boolean hasPassed() {
        return passed;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}

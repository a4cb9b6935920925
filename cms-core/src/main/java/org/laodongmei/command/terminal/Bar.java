package org.laodongmei.command.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how long work goes on, with rate and time left: a moving bar on a terminal, at most a line
 * a second elsewhere. Safe for any threads.
 */
public final class Bar implements AutoCloseable {

    private static final long SECOND = 1_000_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String label = "";
    private @Nullable ProgressBar bar;
    private long began;
    private long told;
    private long reached;

    /** A bar where there is a terminal, else a line now and then. */
    public Bar(PrintStream out) {
        this(out, System.console() != null && System.console().isTerminal(), System::nanoTime);
    }

    /**
     * @param nanos the time that passes
     */
    Bar(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** Shows how much of something is done. */
    public synchronized void at(String what, long done, long of) {
        if (!what.equals(label)) {
            finish();
            label = what;
            began = nanos.getAsLong();
            told = began;
            reached = 0;
        }
        // Of two threads, the slower one may tell of less.
        if (of > 0 && done >= reached) {
            reached = done;
            if (terminal) {
                show(done, of);
            } else {
                print(done, of);
            }
        }
    }

    private void show(long done, long of) {
        if (bar == null) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(label)
                            .setInitialMax(of)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .setConsumer(new ConsoleProgressBarConsumer(out))
                            .showSpeed()
                            .build();
        }
        bar.maxHint(of);
        bar.stepTo(done);
    }

    private void print(long done, long of) {
        long now = nanos.getAsLong();
        if (done == 0 || done < of && now - told < SECOND) {
            return;
        }
        told = now;
        double rate = done / Math.max((double) (now - began) / SECOND, 0.001);
        String left = done == of ? "" : ", " + Math.round((of - done) / rate) + " s left";
        out.println(
                label
                        + " "
                        + done
                        + "/"
                        + of
                        + String.format(Locale.ROOT, rate < 10 ? ", %.1f" : ", %.0f", rate)
                        + " a second"
                        + left);
    }

    private void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void close() {
        finish();
    }
}

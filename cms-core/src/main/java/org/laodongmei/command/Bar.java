package org.laodongmei.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;

/**
 * Shows how long work goes on, with rate and time left: a moving bar on a terminal, a line at each
 * tenth elsewhere. Safe for any threads.
 */
final class Bar implements AutoCloseable {

    private final PrintStream out;
    private final boolean terminal;
    private String label = "";
    private @Nullable ProgressBar bar;
    private long began;
    private long tenth;

    Bar(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    synchronized void at(String what, long done, long of) {
        if (!what.equals(label)) {
            finish();
            label = what;
            began = System.nanoTime();
            tenth = 0;
        }
        if (of == 0) {
            return;
        }
        if (terminal) {
            show(done, of);
        } else {
            print(done, of);
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
        if (done * 10 / of > tenth || done == of && tenth < 10) {
            tenth = done == of ? 10 : done * 10 / of;
            double seconds = (System.nanoTime() - began) / 1e9;
            long rate = Math.round(done / Math.max(seconds, 0.001));
            long left = rate == 0 ? 0 : (of - done) / rate;
            out.println(
                    label
                            + " "
                            + done
                            + "/"
                            + of
                            + ", "
                            + rate
                            + " a second"
                            + (done == of ? "" : ", " + left + " s left"));
        }
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

package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Earlier states of the site, and the way back to one. Going back is a change of the release like
 * any other: whole files, one by one, none of which links to what is not there; and where it leads
 * to an earlier build, one rename. One that was killed is finished by the next start. Not safe for
 * more than one thread, but for {@link #held}.
 */
public final class Past {

    private final SiteFolder folder;
    private final Path file;
    private volatile @Nullable Held held;

    Past(SiteFolder folder, Path root) throws IOException {
        this.folder = folder;
        this.file = root.resolve("held");
        this.held = Held.read(file).orElse(null);
    }

    /** Brings a way back to its end that was killed. */
    void finish(Instant now) throws IOException {
        Held begun = held;
        if (begun != null && !begun.done()) {
            put(begun, now);
        }
    }

    /** All states that one may go back to, the newest first. */
    public List<State> states() throws IOException {
        List<State> states = new ArrayList<>();
        for (long number : folder.finished()) {
            for (Journal journal : folder.journals(number).ended().reversed()) {
                Journal.End end = journal.end();
                if (journal.backTo() < 0 && end != null) {
                    states.add(
                            new State(
                                    number,
                                    journal.number(),
                                    end.at(),
                                    end.changed(),
                                    end.files()));
                }
            }
        }
        return states;
    }

    /** The state that the site is kept at; empty while it follows what happens. */
    public Optional<Held> held() {
        return Optional.ofNullable(held);
    }

    /**
     * Serves an earlier state, and keeps to it until {@link #letGo}.
     *
     * @param state one of {@link #states}
     */
    public void hold(State state, Instant now) throws IOException {
        Held begun = Held.of(state, now);
        begun.write(file);
        held = begun;
        put(begun, now);
    }

    private void put(Held begun, Instant now) throws IOException {
        @Nullable Release release = folder.release(begun.release());
        if (release == null) {
            letGo();
            return;
        }
        release.restore(begun.number());
        folder.sweep(release.settle(now));
        folder.serve(release);
        Held done = begun.finished();
        done.write(file);
        held = done;
    }

    /** Lets the site follow again; the next publish brings it to what is live now. */
    public void letGo() throws IOException {
        Files.deleteIfExists(file);
        held = null;
        for (long number : folder.finished()) {
            @Nullable Release newest = folder.release(number);
            if (newest != null) {
                folder.serve(newest);
                return;
            }
        }
    }
}

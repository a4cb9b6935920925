package org.laodongmei.vote.ledger;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Writes an act of the office. */
final class ActTask implements Task {

    /** What an act says, known when it is its turn. */
    interface Wording {

        /** The act as JSON on one line; null when there is nothing to write after all. */
        @Nullable String json(Page page, Instant at) throws SQLException;
    }

    private final Poll poll;
    private final Wording wording;
    private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private boolean done;

    ActTask(Poll poll, Wording wording) {
        this.poll = poll;
        this.wording = wording;
    }

    /** Completes with whether an act was written. */
    CompletableFuture<Boolean> future() {
        return answer;
    }

    @Override
    public void write(Page page) throws SQLException {
        Instant at = page.now(poll);
        String json = wording.json(page, at);
        done = json != null;
        if (json != null) {
            page.write(poll, json, at);
        }
    }

    @Override
    public void answer() {
        answer.complete(done);
    }

    @Override
    public void fail() {
        answer.completeExceptionally(new IllegalStateException("The ledger cannot be written."));
    }
}

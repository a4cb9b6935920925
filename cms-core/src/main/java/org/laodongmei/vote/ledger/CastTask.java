package org.laodongmei.vote.ledger;

import org.laodongmei.vote.ledger.Cast.Earlier;
import org.laodongmei.vote.ledger.Cast.Outcome;
import org.laodongmei.vote.ledger.Cast.Refusal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Casts one ballot. */
final class CastTask implements Task {

    private final Cast cast;
    private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
    private Outcome outcome = new Outcome.Unavailable();

    CastTask(Cast cast) {
        this.cast = cast;
    }

    CompletableFuture<Outcome> future() {
        return answer;
    }

    @Override
    public void write(Page page) throws SQLException {
        Instant now = page.now(cast.poll());
        int once = cast.rule().once(now);
        List<Page.Written> written = page.of(cast.poll(), cast.voter());
        List<Earlier> earlier = written.stream().map(Page.Written::ballot).toList();
        Optional<Page.Written> same =
                written.stream()
                        .filter(each ->
                                each.ballot().candidate() == cast.candidate()
                                        && each.ballot().once() == once)
                        .findFirst();
        if (same.isPresent()) {
            // Whoever lost the answer asks again, and gets it: also after the end, also at the
            // limit.
            Page.Written it = same.get();
            outcome =
                    new Outcome.Repeated(
                            Receipt.of(it.line(), it.hash()), it.ballot().at(), earlier);
            return;
        }
        Refusal against = cast.rule().against(earlier, now);
        if (against != null) {
            outcome = new Outcome.Refused(against, earlier, now);
            return;
        }
        if (page.head(cast.poll()).lines() == 0) {
            page.write(cast.poll(), cast.rule().opening(), now);
        }
        Head head = page.write(cast, once, now);
        if (head == null) {
            throw new SQLException("a ballot is known to the index that is not in the ledger");
        }
        outcome = new Outcome.Counted(Receipt.of(head.lines(), head.hash()), now, earlier);
    }

    @Override
    public void answer() {
        answer.complete(outcome);
    }

    @Override
    public void fail() {
        answer.complete(new Outcome.Unavailable());
    }
}

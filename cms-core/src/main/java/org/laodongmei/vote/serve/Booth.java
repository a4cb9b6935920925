package org.laodongmei.vote.serve;

import org.laodongmei.vote.Answer;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Electors;
import org.laodongmei.vote.Electors.Entry;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.serve.Request.Target;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * From a request to an answer, whichever way it comes in. {@code POST SLUG/ballots} casts a ballot,
 * {@code GET SLUG/voter} says what a browser has left and gives it its token, {@code SLUG/tally}
 * the counts, {@code SLUG/receipts/RECEIPT} what stands in the ledger, {@code SLUG} the campaign
 * itself; {@code POST SLUG/identity} takes the number of a member where only members vote. Answers
 * in JSON, or as problem details (RFC 9457) whose title says to a voter what to do. Safe for any
 * threads; who casts a ballot waits for the disk.
 */
public final class Booth {

    private static final int CREATED = 201;

    private final Campaigns campaigns;
    private final Ballots ballots;
    private final Electors electors;
    private final Tallies tallies;
    private final Cookies cookies;

    Booth(
            Campaigns campaigns,
            Ballots ballots,
            Electors electors,
            Tallies tallies,
            Cookies cookies) {
        this.campaigns = campaigns;
        this.ballots = ballots;
        this.electors = electors;
        this.tallies = tallies;
        this.cookies = cookies;
    }

    /**
     * Answers a request.
     *
     * @throws IOException if the client hangs up before it has said what it wants
     */
    public Reply answer(Request request) throws IOException {
        return switch (request.method()) {
            case "POST" -> take(request);
            case "GET", "HEAD" -> tell(request);
            default -> Reply.problem(405, "没有这个办法。").header("Allow", "GET, HEAD, POST");
        };
    }

    private Reply take(Request request) throws IOException {
        Target target = request.target();
        Campaign campaign = campaigns.find(target.slug()).orElse(null);
        if (campaign == null || !target.is("ballots") && !target.is("identity")) {
            return Reply.problem(404, "没有这个地址。");
        }
        if (Form.isForeign(request)) {
            return turnAway(campaign, Refusal.ORIGIN);
        }
        return target.is("ballots") ? cast(request, campaign) : identify(request, campaign);
    }

    private Reply cast(Request request, Campaign campaign) throws IOException {
        Form ballot = Form.read(request).orElse(null);
        if (ballot == null) {
            return turnAway(campaign, Refusal.FORM);
        }
        Shown shown = new Shown(token(request, campaign), ballot.proof(), ballot.ticket());
        Answer answer =
                ballots.cast(campaign.slug(), request.origin(), shown, ballot.candidate())
                        .orElseThrow();
        return switch (answer) {
            case Answer.Counted it -> counted(campaign, it);
            case Answer.Asked it -> asked(it);
            case Answer.Refused it -> refused(campaign, it);
        };
    }

    private Reply identify(Request request, Campaign campaign) throws IOException {
        String number = Form.number(request).orElse("");
        return switch (electors.enter(campaign.slug(), request.origin(), number)) {
            case Entry.Admitted it -> {
                Reply reply =
                        Reply.json(200).header("Set-Cookie", cookies.of(campaign, it.token()));
                ballots.voter(campaign.slug(), it.token())
                        .ifPresent(voter -> reply.put("voter", voter));
                yield reply;
            }
            case Entry.TooFast it ->
                    Reply.problem(429, Words.of(it))
                            .header("Retry-After", Long.toString(it.delay().toSeconds() + 1));
            case Entry.Unknown it ->
                    Reply.problem(403, Words.of(it)).put("reason", Refusal.IDENTITY.name());
        };
    }

    private Reply counted(Campaign campaign, Answer.Counted answer) {
        Reply reply =
                Reply.json(answer.repeated() ? 200 : CREATED)
                        .put("receipt", answer.receipt().toString())
                        .put("candidate", answer.candidate());
        tallies.count(campaign, answer.candidate()).ifPresent(count -> reply.put("count", count));
        return reply.put("voter", answer.voter());
    }

    private static Reply asked(Answer.Asked answer) {
        return Reply.problem(428, "现在点的人很多，请稍等，正在确认。")
                .put("reason", Refusal.PROOF.name())
                .put("ticket", answer.ticket())
                .put("delay", answer.delay().toSeconds())
                .put("challenge", answer.challenge());
    }

    private static Reply refused(Campaign campaign, Answer.Refused answer) {
        int status =
                switch (answer.why()) {
                    case WINDOW, LIMIT -> 409;
                    case TOKEN, IDENTITY, ORIGIN -> 403;
                    case PACE, NET -> 429;
                    case PROOF -> 428;
                    case FORM -> 400;
                    case BUSY -> 503;
                };
        Reply reply =
                Reply.problem(status, Words.of(answer, campaign))
                        .put("reason", answer.why().name());
        if (!answer.delay().isZero()) {
            long seconds = Math.max(1, answer.delay().plusMillis(999).toSeconds());
            reply.header("Retry-After", Long.toString(seconds));
        }
        if (answer.next() != null) {
            reply.put("next", answer.next().toString());
        }
        if (answer.voter() != null) {
            reply.put("voter", answer.voter());
        }
        return reply;
    }

    private Reply turnAway(Campaign campaign, Refusal why) {
        ballots.turnAway(campaign.slug(), why);
        return refused(campaign, new Answer.Refused(why, null, null, Duration.ZERO, null));
    }

    private Reply tell(Request request) {
        Target target = request.target();
        Campaign campaign = campaigns.find(target.slug()).orElse(null);
        if (campaign == null) {
            return Reply.problem(404, "没有这个活动。");
        } else if (target.is("")) {
            return Reply.of(200, Described.of(campaign));
        } else if (target.is("tally")) {
            return tally(request, campaign);
        } else if (target.is("voter")) {
            return voter(request, campaign);
        } else if (target.is("receipts") && !target.rest().isEmpty()) {
            return receipt(request, campaign, target.rest());
        }
        return Reply.problem(404, "没有这个地址。");
    }

    private Reply tally(Request request, Campaign campaign) {
        Tally now = tallies.of(campaign);
        boolean known = now.etag().equals(request.header("If-None-Match"));
        return Reply.of(known ? 304 : 200, known ? new byte[0] : now.json())
                .header("Cache-Control", "public, max-age=1")
                .header("ETag", now.etag());
    }

    private Reply voter(Request request, Campaign campaign) {
        String slug = campaign.slug();
        Reply reply = Reply.json(200);
        Optional<Answer.Voter> voter = ballots.voter(slug, token(request, campaign));
        if (voter.isEmpty()) {
            Optional<String> token = ballots.token(slug, request.origin());
            token.ifPresent(it -> reply.header("Set-Cookie", cookies.of(campaign, it)));
            voter = token.flatMap(_ -> ballots.newcomer(slug));
        }
        voter.ifPresent(it -> reply.put("voter", it));
        return reply;
    }

    private Reply receipt(Request request, Campaign campaign, String receipt) {
        Duration delay = ballots.lookUp(campaign.slug(), request.origin());
        if (!delay.isZero()) {
            return Reply.problem(429, "查得太快了，请稍后再查。")
                    .header("Retry-After", Long.toString(delay.toSeconds() + 1));
        }
        Ballots.Checked checked = ballots.check(campaign.slug(), receipt).orElse(null);
        if (checked == null) {
            return Reply.problem(404, "账上没有这个回执号，请对照回执再输一次。");
        }
        Reply reply =
                Reply.json(200)
                        .put("number", checked.line())
                        .put("counts", checked.voided().isEmpty());
        checked.voided().ifPresent(reason -> reply.put("reason", reason));
        return reply.put("candidate", checked.candidate().number())
                .put("name", checked.candidate().name())
                .put("at", checked.at().toString());
    }

    private String token(Request request, Campaign campaign) {
        return cookies.token(request.header("Cookie"), campaign.slug());
    }
}

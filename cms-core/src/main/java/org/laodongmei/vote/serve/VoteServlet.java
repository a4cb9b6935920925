package org.laodongmei.vote.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.vote.Answer;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.guard.Refusal;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * From a request to an answer. {@code POST SLUG/ballots} casts a ballot, {@code GET SLUG/voter}
 * says what a browser has left and gives it its token, {@code SLUG/tally} the counts, {@code
 * SLUG/tally/events} the counts as they move, {@code SLUG/receipts/RECEIPT} what stands in the
 * ledger, {@code SLUG} the campaign itself. Answers in JSON, or as problem details (RFC 9457) whose
 * title says to a voter what to do.
 */
final class VoteServlet extends HttpServlet {

    private static final int CREATED = 201;

    private final transient Campaigns campaigns;
    private final transient Ballots ballots;
    private final transient Tallies tallies;
    private final transient Watchers watchers;
    private final transient Cookies cookies;

    VoteServlet(
            Campaigns campaigns,
            Ballots ballots,
            Tallies tallies,
            Watchers watchers,
            Cookies cookies) {
        this.campaigns = campaigns;
        this.ballots = ballots;
        this.tallies = tallies;
        this.watchers = watchers;
        this.cookies = cookies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Target target = Target.of(request);
        Campaign campaign = campaigns.find(target.slug()).orElse(null);
        if (campaign == null || !target.is("ballots")) {
            Reply.problem(response, 404, "没有这个地址。").send();
            return;
        }
        if (Form.isForeign(request)) {
            turnAway(response, campaign, Refusal.ORIGIN);
            return;
        }
        Optional<Form> form = Form.read(request);
        if (form.isEmpty()) {
            turnAway(response, campaign, Refusal.FORM);
            return;
        }
        Form ballot = form.get();
        Shown shown =
                new Shown(cookies.token(request, campaign.slug()), ballot.proof(), ballot.ticket());
        Answer answer =
                ballots.cast(campaign.slug(), origin(request), shown, ballot.candidate())
                        .orElseThrow();
        switch (answer) {
            case Answer.Counted it -> counted(response, campaign, it);
            case Answer.Asked it -> asked(response, it);
            case Answer.Refused it -> refused(response, campaign, it);
        }
    }

    private void counted(HttpServletResponse response, Campaign campaign, Answer.Counted answer)
            throws IOException {
        Reply reply = Reply.json(response, answer.repeated() ? 200 : CREATED);
        reply.body().put("receipt", answer.receipt().toString());
        reply.body().put("candidate", answer.candidate());
        tallies.count(campaign, answer.candidate())
                .ifPresent(count -> reply.body().put("count", count));
        reply.put("voter", answer.voter()).send();
    }

    private static void asked(HttpServletResponse response, Answer.Asked answer)
            throws IOException {
        Reply reply = Reply.problem(response, 428, "现在点的人很多，请稍等，正在确认。");
        reply.body().put("reason", Refusal.PROOF.name());
        reply.body().put("ticket", answer.ticket());
        reply.body().put("delay", answer.delay().toSeconds());
        reply.put("challenge", answer.challenge()).send();
    }

    private static void refused(
            HttpServletResponse response, Campaign campaign, Answer.Refused answer)
            throws IOException {
        int status =
                switch (answer.why()) {
                    case WINDOW, LIMIT -> 409;
                    case TOKEN, IDENTITY, ORIGIN -> 403;
                    case PACE, NET -> 429;
                    case PROOF -> 428;
                    case FORM -> 400;
                    case BUSY -> 503;
                };
        Reply reply = Reply.problem(response, status, Words.of(answer, campaign));
        reply.body().put("reason", answer.why().name());
        if (!answer.delay().isZero()) {
            long seconds = Math.max(1, answer.delay().plusMillis(999).toSeconds());
            response.setHeader("Retry-After", Long.toString(seconds));
        }
        if (answer.next() != null) {
            reply.body().put("next", answer.next().toString());
        }
        if (answer.voter() != null) {
            reply.put("voter", answer.voter());
        }
        reply.send();
    }

    private void turnAway(HttpServletResponse response, Campaign campaign, Refusal why)
            throws IOException {
        ballots.turnAway(campaign.slug(), why);
        refused(response, campaign, new Answer.Refused(why, null, null, Duration.ZERO, null));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Target target = Target.of(request);
        Campaign campaign = campaigns.find(target.slug()).orElse(null);
        if (campaign == null) {
            Reply.problem(response, 404, "没有这个活动。").send();
        } else if (target.is("")) {
            Reply.json(response, 200).with(Described.of(campaign)).send();
        } else if (target.is("tally")) {
            tallies.send(request, response, campaign);
        } else if (target.is("tally/events")) {
            watchers.watch(request, response, campaign);
        } else if (target.is("voter")) {
            voter(request, response, campaign);
        } else if (target.is("receipts") && !target.rest().isEmpty()) {
            receipt(request, response, campaign, target.rest());
        } else {
            Reply.problem(response, 404, "没有这个地址。").send();
        }
    }

    private void voter(HttpServletRequest request, HttpServletResponse response, Campaign campaign)
            throws IOException {
        String slug = campaign.slug();
        Optional<Answer.Voter> voter = ballots.voter(slug, cookies.token(request, campaign.slug()));
        if (voter.isEmpty()) {
            Optional<String> token = ballots.token(slug, origin(request));
            token.ifPresent(it -> cookies.give(response, campaign, it));
            voter = token.flatMap(it -> ballots.voter(slug, it));
        }
        Reply reply = Reply.json(response, 200);
        voter.ifPresent(it -> reply.put("voter", it));
        reply.send();
    }

    private void receipt(
            HttpServletRequest request,
            HttpServletResponse response,
            Campaign campaign,
            String receipt)
            throws IOException {
        Duration delay = ballots.lookUp(campaign.slug(), origin(request));
        if (!delay.isZero()) {
            response.setHeader("Retry-After", Long.toString(delay.toSeconds() + 1));
            Reply.problem(response, 429, "查得太快了，请稍后再查。").send();
            return;
        }
        Ballots.Checked checked = ballots.check(campaign.slug(), receipt).orElse(null);
        if (checked == null) {
            Reply.problem(response, 404, "账上没有这个回执号，请对照回执再输一次。").send();
            return;
        }
        Reply reply = Reply.json(response, 200);
        ObjectNode body = reply.body();
        body.put("number", checked.line());
        body.put("counts", checked.voided().isEmpty());
        checked.voided().ifPresent(reason -> body.put("reason", reason));
        body.put("candidate", checked.candidate().number());
        body.put("name", checked.candidate().name());
        body.put("at", checked.at().toString());
        reply.send();
    }

    private static Origin origin(HttpServletRequest request) {
        return Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}

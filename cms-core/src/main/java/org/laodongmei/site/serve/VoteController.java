package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.theme.page.AnswerPage.Again;
import org.laodongmei.theme.page.AnswerPage.Hidden;
import org.laodongmei.vote.Answer;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Electors;
import org.laodongmei.vote.Electors.Entry;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.serve.Cookies;
import org.laodongmei.vote.serve.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Voting without script: each card is a form, and each answer a page. A browser that comes for the
 * first time is given its token and asked to confirm, so that a ballot is never cast by a link.
 */
@RestController
class VoteController {

    private final Ballots ballots;
    private final Electors electors;
    private final Cookies cookies;
    private final Answers answers;

    VoteController(Ballots ballots, Electors electors, Cookies cookies, Answers answers) {
        this.ballots = ballots;
        this.electors = electors;
        this.cookies = cookies;
        this.answers = answers;
    }

    @PostMapping("/votes/{slug}/ballots")
    ResponseEntity<byte[]> cast(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") String candidate,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws NoResourceFoundException {
        Campaign campaign = answers.campaign(slug, request);
        int number = candidate.matches("[0-9]{1,6}") ? Integer.parseInt(candidate) : 0;
        Shown shown = new Shown(cookies.token(request, slug), "", ticket);
        Answer answer = ballots.cast(slug, origin(request), shown, number).orElseThrow();
        return switch (answer) {
            case Answer.Counted it -> counted(campaign, it);
            case Answer.Asked it -> asked(campaign, number, it);
            case Answer.Refused it when it.why() == Refusal.TOKEN ->
                    confirm(campaign, number, request, response);
            case Answer.Refused it -> refused(campaign, it);
        };
    }

    /** Takes the number of a member, and leads back to the wall. */
    @PostMapping("/votes/{slug}/identity")
    ResponseEntity<byte[]> identify(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws NoResourceFoundException {
        Campaign campaign = answers.campaign(slug, request);
        return switch (electors.enter(slug, origin(request), number)) {
            case Entry.Admitted it -> {
                cookies.give(response, campaign, it.token());
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", campaign.path())
                        .build();
            }
            case Entry.TooFast it ->
                    answers.page(HttpStatus.TOO_MANY_REQUESTS, campaign, "请稍等", Words.of(it));
            case Entry.Unknown it ->
                    answers.page(HttpStatus.FORBIDDEN, campaign, "没有验明", Words.of(it));
        };
    }

    private ResponseEntity<byte[]> counted(Campaign campaign, Answer.Counted answer) {
        List<String> facts = new ArrayList<>();
        facts.add("回执号：" + answer.receipt());
        if (answer.voter().left() >= 0) {
            facts.add("您还能点" + answer.voter().left() + "个赞。");
        }
        String name = name(campaign, answer.candidate());
        return answers.page(
                HttpStatus.OK,
                campaign,
                answer.repeated() ? "已经点过了" : "点上了",
                "您给" + name + "点的赞记在账上了。请记下回执号，随时可以验票。",
                facts,
                null);
    }

    private ResponseEntity<byte[]> confirm(
            Campaign campaign,
            int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> token = ballots.token(campaign.slug(), origin(request));
        if (token.isEmpty()) {
            return answers.page(HttpStatus.TOO_MANY_REQUESTS, campaign, "请稍等", "现在点的人很多，请过一分钟再点。");
        }
        cookies.give(response, campaign, token.get());
        return answers.page(
                HttpStatus.OK,
                campaign,
                "请再按一下",
                "给" + name(campaign, number) + "点赞，请按下面的按钮确认。浏览器要允许本站的 Cookie，才能保证一人一票。",
                List.of(),
                again(campaign, "确认点赞", number, ""));
    }

    private ResponseEntity<byte[]> asked(Campaign campaign, int number, Answer.Asked answer) {
        long seconds = answer.delay().toSeconds();
        return answers.page(
                HttpStatus.OK,
                campaign,
                "请等" + seconds + "秒",
                "现在点的人很多。请等" + seconds + "秒，再按下面的按钮，就记上了。",
                List.of(),
                again(campaign, "等到了，点赞", number, answer.ticket()));
    }

    private ResponseEntity<byte[]> refused(Campaign campaign, Answer.Refused answer) {
        HttpStatus status =
                switch (answer.why()) {
                    case PACE, NET -> HttpStatus.TOO_MANY_REQUESTS;
                    case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
                    case FORM -> HttpStatus.BAD_REQUEST;
                    case WINDOW, LIMIT, TOKEN, IDENTITY, PROOF, ORIGIN -> HttpStatus.CONFLICT;
                };
        return answers.page(status, campaign, "没有记上", Words.of(answer, campaign));
    }

    private static Again again(Campaign campaign, String button, int number, String ticket) {
        return new Again(
                "/votes/" + campaign.slug() + "/ballots",
                button,
                List.of(
                        new Hidden("candidate", Integer.toString(number)),
                        new Hidden("ticket", ticket)));
    }

    @GetMapping("/votes/{slug}/receipt")
    ResponseEntity<byte[]> receipt(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request)
            throws NoResourceFoundException {
        Campaign campaign = answers.campaign(slug, request);
        if (!ballots.lookUp(slug, origin(request)).isZero()) {
            return answers.page(HttpStatus.TOO_MANY_REQUESTS, campaign, "请稍等", "查得太快了，请过一会儿再查。");
        }
        Ballots.Checked checked = ballots.check(slug, receipt).orElse(null);
        if (checked == null) {
            return answers.page(HttpStatus.NOT_FOUND, campaign, "没有查到", "账上没有这个回执号，请对照回执再输一次。");
        }
        String where = "账上第" + checked.line() + "行，投给" + checked.candidate().name() + "。";
        return checked.voided()
                .map(reason ->
                        answers.page(
                                HttpStatus.OK,
                                campaign,
                                "不计数",
                                where,
                                List.of("作废的原因：" + reason),
                                null))
                .orElseGet(() -> answers.page(HttpStatus.OK, campaign, "已计入", where));
    }

    private static String name(Campaign campaign, int number) {
        return campaign.candidate(number).map(Candidate::name).orElse("这一位");
    }

    private static Origin origin(HttpServletRequest request) {
        return Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}

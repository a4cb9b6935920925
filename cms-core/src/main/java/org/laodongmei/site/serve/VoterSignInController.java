package org.laodongmei.site.serve;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.people.voucher.UnreachableVoucher;
import org.laodongmei.people.voucher.Voucher;
import org.laodongmei.vote.Electors;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.roll.Vouchers;
import org.laodongmei.vote.serve.Cookies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.WebUtils;

import java.util.Optional;
import java.util.UUID;

/** To one who vouches for voters and back, in campaigns for people who signed in somewhere. */
@RestController
class VoterSignInController {

    private static final Logger LOG = LoggerFactory.getLogger(VoterSignInController.class);
    private static final String COOKIE = "voter_trip";

    private final Electors electors;
    private final Vouchers vouchers;
    private final Cookies cookies;
    private final Answers answers;

    VoterSignInController(Electors electors, Vouchers vouchers, Cookies cookies, Answers answers) {
        this.electors = electors;
        this.vouchers = vouchers;
        this.cookies = cookies;
        this.answers = answers;
    }

    @GetMapping("/votes/{slug}/sign-in")
    ResponseEntity<byte[]> leave(@PathVariable String slug, HttpServletRequest request)
            throws NoResourceFoundException {
        Campaign campaign = answers.campaign(slug, request);
        Optional<Voucher> voucher = vouchers.of(campaign.identity());
        if (voucher.isEmpty()) {
            return said(campaign, HttpStatus.NOT_FOUND, "这个网站没有接上登录，请联系主办方。");
        }
        String agent = String.valueOf(request.getHeader("User-Agent"));
        if (campaign.identity() == Identity.WECHAT && !agent.contains("MicroMessenger")) {
            return said(campaign, HttpStatus.OK, "这个活动要在微信里打开。把活动页的地址发到微信，再点开。");
        }
        String browser = UUID.randomUUID() + "." + slug;
        try {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, voucher.get().address(browser))
                    .header(HttpHeaders.SET_COOKIE, cookies.trip(COOKIE, browser, "/votes/sign-in"))
                    .build();
        } catch (UnreachableVoucher e) {
            return unreachable(campaign, e);
        }
    }

    @GetMapping("/votes/sign-in/{by}")
    ResponseEntity<byte[]> back(
            @PathVariable String by,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws NoResourceFoundException {
        Identity identity = identity(by);
        Voucher voucher = vouchers.of(identity).orElseThrow(() -> Answers.nothingAt(request));
        String browser = browser(request);
        Campaign campaign = answers.campaign(browser.substring(browser.indexOf('.') + 1), request);
        Optional<String> subject;
        try {
            subject = voucher.arrive(browser, state, code);
        } catch (UnreachableVoucher e) {
            return unreachable(campaign, e);
        }
        if (subject.isEmpty()) {
            return said(campaign, HttpStatus.FORBIDDEN, "取消了，或者等得太久。请回活动页再登录一次。");
        }
        Optional<String> token = electors.known(campaign.slug(), identity, subject.get());
        if (token.isEmpty()) {
            return said(campaign, HttpStatus.CONFLICT, "这个活动现在不能点赞。");
        }
        cookies.give(response, campaign, token.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, campaign.path())
                .build();
    }

    private static Identity identity(String by) {
        return switch (by) {
            case "oidc" -> Identity.OIDC;
            case "wechat" -> Identity.WECHAT;
            default -> Identity.DEVICE;
        };
    }

    /** What tells the browser that comes back from others, and where it went from. */
    private static String browser(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private ResponseEntity<byte[]> unreachable(Campaign campaign, UnreachableVoucher e) {
        LOG.warn("Sign-in of voters: {}", e.getMessage());
        return said(campaign, HttpStatus.BAD_GATEWAY, "现在连不上登录，请过一会儿再试。");
    }

    private ResponseEntity<byte[]> said(Campaign campaign, HttpStatus status, String sentence) {
        return answers.page(status, campaign, "没有登录", sentence);
    }
}

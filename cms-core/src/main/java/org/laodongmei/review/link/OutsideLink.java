package org.laodongmei.review.link;

import org.laodongmei.media.remote.Answer.Outcome;

import java.time.Instant;
import java.util.List;

/**
 * An address of another site, and how it answers.
 *
 * @param id stands for the address
 * @param entries ids of entries that lead there; the first few
 * @param asked when last; the epoch for never
 * @param status of HTTP; 0 when nobody answered
 * @param broken since when it fails; the epoch while it does not
 * @param strikes how much weighs against it; see {@link #after}
 */
public record OutsideLink(
        String id,
        String address,
        List<String> entries,
        Instant asked,
        Outcome outcome,
        int status,
        Instant broken,
        int strikes) {

    /** So much weighs against what counts as dead. */
    static final int DEAD = 4;

    /** Whether it failed so many nights in a row that a reader will not get there either. */
    public boolean isDead() {
        return strikes >= DEAD;
    }

    /**
     * What a night's answer makes of it. A page that is gone, or a site that is not there, is dead
     * on the second night. A site that has a fault or is slow is dead on the fourth: such things
     * are mended, though seldom at a week-end. That a program is turned away (or asked to ask less
     * often, 429) tells nothing of what a reader meets, and changes nothing.
     */
    OutsideLink after(Outcome outcome, int status, Instant now) {
        int weight =
                switch (outcome) {
                    case GONE, SILENT -> 2;
                    case TROUBLED, SLOW -> 1;
                    case THERE, UNWELCOME, NOT_PUBLIC -> 0;
                };
        boolean clears = outcome == Outcome.THERE;
        Instant since = strikes == 0 && weight > 0 ? now : broken;
        return new OutsideLink(
                id,
                address,
                entries,
                now,
                outcome,
                status,
                clears ? Instant.EPOCH : since,
                clears ? 0 : Math.min(DEAD, strikes + weight));
    }

    /** What the other side answers, in Chinese. */
    public String zh() {
        return switch (outcome) {
            case THERE -> "能打开";
            case GONE -> "对方说没有这一页（" + status + "）";
            case SILENT -> "对方没有应答，或者域名、证书已失效";
            case TROUBLED -> "对方网站出错（" + status + "）";
            case SLOW -> "对方迟迟不应答";
            case UNWELCOME -> "对方不让程序查看" + (status == 0 ? "" : "（" + status + "）") + "，请用浏览器打开看看";
            case NOT_PUBLIC -> "域名指向内部地址";
        };
    }

    /** The same in English. */
    public String en() {
        return switch (outcome) {
            case THERE -> "it is there";
            case GONE -> "the site says there is no such page (" + status + ")";
            case SILENT -> "nobody answers, or the name or the certificate has expired";
            case TROUBLED -> "the site has a fault (" + status + ")";
            case SLOW -> "no answer comes in time";
            case UNWELCOME ->
                    "the site turns programs away"
                            + (status == 0 ? "" : " (" + status + ")")
                            + ": look with a browser";
            case NOT_PUBLIC -> "the name stands for an address inside";
        };
    }
}

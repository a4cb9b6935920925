package org.laodongmei.studio.desk;

import gg.jte.generated.precompiled.studio.JtelinksGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.media.remote.Answer.Outcome;
import org.laodongmei.review.link.OutsideLink;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links to other sites that lead nowhere, and the pieces that hold them. */
@Controller
final class LinksController {

    private final OutsideLinks links;
    private final Desk desk;

    LinksController(OutsideLinks links, Desk desk) {
        this.links = links;
        this.desk = desk;
    }

    @GetMapping("/studio/links")
    View list(Visit v) {
        return list(v, null);
    }

    /** Asks one of them at once, which may take as long as the other site does. */
    @PostMapping("/studio/links")
    View ask(Visit v, @RequestParam(defaultValue = "") String link) {
        String told =
                links.ask(link)
                        .map(after -> told(v, after))
                        .orElse(
                                v.say(
                                        "这个网址没有再问：稿件里已经没有它，或者正在问别的，请稍后再试。",
                                        "It was not asked: no piece holds it any more, or others are being asked. Try again in a moment."));
        return list(v, told);
    }

    private static String told(Visit v, OutsideLink after) {
        return after.outcome() != Outcome.THERE
                ? v.say(
                        after.address() + " 刚刚又问过：" + after.zh() + "。",
                        after.address() + " was asked just now: " + after.en() + ".")
                : v.say(
                        after.address() + " 能打开了，已从单子上拿掉。",
                        after.address() + " is there again and off the list.");
    }

    private View list(Visit v, @Nullable String told) {
        List<OutsideLink> dead = links.dead();
        Set<String> holders = new HashSet<>();
        dead.forEach(link -> holders.addAll(link.entries()));
        Map<String, DeskRow> pieces = desk.find(holders);
        return Screen.of(out -> JtelinksGenerated.render(out, null, v, dead, pieces, told));
    }
}

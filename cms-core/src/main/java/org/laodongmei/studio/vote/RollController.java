package org.laodongmei.studio.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.studio.Visit;
import org.laodongmei.vote.roll.InvalidRoll;
import org.laodongmei.vote.roll.Rolls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Takes the list of members of a campaign that is not for everybody. */
@Controller
final class RollController {

    private final Rolls rolls;
    private final CampaignScreen screen;

    RollController(Rolls rolls, CampaignScreen screen) {
        this.rolls = rolls;
        this.screen = screen;
    }

    @PostMapping("/studio/campaigns/{slug}/roll")
    View add(Visit v, @PathVariable String slug, @RequestParam @Nullable MultipartFile roll)
            throws IOException {
        screen.declared(slug);
        if (roll == null || roll.isEmpty()) {
            return wrong(v, slug, v.say("请选一个文件。", "Choose a file."));
        }
        try (Reader csv = new InputStreamReader(roll.getInputStream(), StandardCharsets.UTF_8)) {
            rolls.add(v.account().id(), slug, csv);
            return new RedirectView("/studio/campaigns/" + slug);
        } catch (InvalidRoll e) {
            return wrong(v, slug, v.say(e.zh(), e.getMessage()));
        }
    }

    private View wrong(Visit v, String slug, String sentence) {
        return screen.show(v, slug, Map.of(), Map.of("roll", sentence));
    }
}

package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtewordsGenerated;

import org.laodongmei.review.check.Known;
import org.laodongmei.review.proof.WordLists;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.HashMap;
import java.util.Map;

/** The office's own words, which the checks look for. */
@Controller
final class WordListsController {

    private static final int LONGEST = 500_000;

    private final Known known;

    WordListsController(Known known) {
        this.known = known;
    }

    @GetMapping("/studio/words")
    View words(Visit v, @RequestParam(defaultValue = "") String kept) {
        return screen(v, known.kept(), !kept.isEmpty(), Map.of());
    }

    private static View screen(Visit v, WordLists lists, boolean kept, Map<String, String> errors) {
        return Screen.form(
                errors, out -> JtewordsGenerated.render(out, null, v, lists, kept, errors));
    }

    @PostMapping("/studio/words")
    View keep(
            Visit v,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String touchy,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String names) {
        Map<String, String> errors = new HashMap<>();
        Map.of("wrong", wrong, "touchy", touchy, "order", order, "names", names)
                .forEach((field, text) -> {
                    if (text.length() > LONGEST || text.lines().count() > WordLists.MOST) {
                        errors.put(
                                field,
                                v.say(
                                        "最多 " + WordLists.MOST + " 行。",
                                        "At most " + WordLists.MOST + " lines."));
                    }
                });
        WordLists lists = new WordLists(wrong, touchy, order, names);
        if (!errors.isEmpty()) {
            return screen(v, lists, false, errors);
        }
        known.keep(v.account().id(), lists);
        return new RedirectView("/studio/words?kept=yes");
    }
}

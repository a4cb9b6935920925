package org.laodongmei.studio.write;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.markup.tidy.Tidy;
import org.laodongmei.review.compare.TextDiff;
import org.laodongmei.review.compare.TextDiff.Run;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Puts a text's punctuation and spaces in order, and shows what would change; see write/tidy.ts.
 */
@Controller
final class TidyController {

    private static final int LARGEST = 4_000_000;

    /**
     * What would become of a text.
     *
     * @param changes the runs of both texts in order; empty when it is in order already
     */
    record Tidied(String text, List<Run> changes) {}

    @PostMapping("/studio/tidy")
    ResponseEntity<Object> tidy(Visit v, HttpServletRequest request) throws IOException {
        Posted.allow(v);
        Optional<String> text = Posted.text(request, LARGEST);
        if (text.isEmpty()) {
            return Posted.refusal(
                    HttpStatus.CONTENT_TOO_LARGE, v.say("文字太长。", "The text is too long."));
        }
        String tidy = Tidy.of(text.get());
        List<Run> changes = tidy.equals(text.get()) ? List.of() : TextDiff.of(text.get(), tidy);
        return ResponseEntity.ok(new Tidied(tidy, changes));
    }
}

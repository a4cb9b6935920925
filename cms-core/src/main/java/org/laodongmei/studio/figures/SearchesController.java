package org.laodongmei.studio.figures;

import de.siegmar.fastcsv.writer.CsvWriter;

import gg.jte.generated.precompiled.studio.JtesearchesGenerated;

import org.laodongmei.people.Right;
import org.laodongmei.question.Question;
import org.laodongmei.question.Questions;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Cells;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What readers asked the site's search in the last thirty days. */
@Controller
final class SearchesController {

    private static final int DAYS = 30;
    private static final int SHOWN = 200;
    private static final int MOST = 5_000;

    private final Questions questions;

    SearchesController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/studio/searches")
    View searches(Visit v, @RequestParam(defaultValue = "") String vain) {
        boolean isVain = vain.equals("yes");
        List<Question> asked = asked(v, isVain, SHOWN);
        return Screen.of(out -> JtesearchesGenerated.render(out, null, v, asked, isVain));
    }

    /** The same as a table for a spreadsheet. */
    @GetMapping("/studio/searches.csv")
    ResponseEntity<byte[]> table(Visit v, @RequestParam(defaultValue = "") String vain) {
        List<Question> asked = asked(v, vain.equals("yes"), MOST);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"searches.csv\"")
                .body(csv(v, asked));
    }

    private List<Question> asked(Visit v, boolean vain, int limit) {
        if (!v.may(Right.WRITE)) {
            throw new AccessDeniedException("not for correspondents");
        }
        return questions.asked(DAYS, vain, limit);
    }

    private static byte[] csv(Visit v, List<Question> asked) {
        StringWriter text = new StringWriter();
        text.append(Cells.MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    v.say("搜的词", "Searched for"), v.say("次数", "Times"), v.say("结果数", "Found"));
            for (Question one : asked) {
                csv.writeRecord(
                        Cells.plain(one.words()),
                        Long.toString(one.asked()),
                        one.found() == Question.UNKNOWN ? "" : Long.toString(one.found()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.laodongmei.studio.write;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.markup.paste.Paste;
import org.laodongmei.media.library.Library;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.util.Optional;

/** Reads what is pasted into a text, and answers the Markdown for it; see write/paste.ts. */
@Controller
final class PasteController {

    /** Bytes; a book has less. */
    private static final int LARGEST = Paste.LIMIT;

    private final Library library;

    PasteController(Library library) {
        this.library = library;
    }

    @PostMapping("/studio/paste")
    ResponseEntity<Object> paste(Visit v, HttpServletRequest request) throws IOException {
        Posted.allow(v);
        Optional<String> html = Posted.text(request, LARGEST);
        return html.isEmpty()
                ? Posted.refusal(
                        HttpStatus.CONTENT_TOO_LARGE,
                        v.say(
                                "粘贴的内容太大：请分几次粘贴，或把 .docx 拖进来。",
                                "That is too much at once: paste it in parts, or drop in the .docx."))
                : ResponseEntity.ok(
                        Paste.read(html.get(), sha256 -> library.find(sha256).isPresent()));
    }
}

package org.laodongmei.studio.write;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.markup.paste.Paste;
import org.laodongmei.markup.paste.Pasted;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.studio.Visit;
import org.laodongmei.word.UnusableDocument;
import org.laodongmei.word.WordDocument;
import org.laodongmei.word.WordDocument.Picture;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Reads a Word document into a text: its pictures go into the library. The answer is lines of JSON,
 * one after each picture, the text as the last; see write/word.ts.
 */
@Controller
final class WordController {

    /** A document may need some hundred megabytes while it is read. */
    private static final int AT_A_TIME = 2;

    private final Library library;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    WordController(Library library, JsonMapper json) {
        this.library = library;
        this.json = json;
    }

    /** How many pictures are in the library already. */
    private record Step(int done, int of) {}

    /**
     * What came of it.
     *
     * @param refused a sentence for each picture that the library does not take
     */
    private record Text(Pasted text, List<String> refused) {}

    @PostMapping("/studio/word")
    void read(Visit v, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Posted.allow(v);
        if (!places.tryAcquire()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, busy(v));
            return;
        }
        Path folder = Files.createTempDirectory("word");
        try {
            Path file = folder.resolve("sent");
            if (!Posted.file(request, file, WordDocument.LARGEST)) {
                throw new TooLarge();
            }
            answer(v, WordDocument.read(file, folder), response);
        } catch (UnusableDocument e) {
            refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, sentence(v, e.reason()));
        } catch (TooLarge e) {
            refuse(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    sentence(v, UnusableDocument.Reason.TOO_LARGE));
        } finally {
            places.release();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static final class TooLarge extends IOException {}

    private void answer(Visit v, WordDocument document, HttpServletResponse response)
            throws IOException {
        String html = document.html();
        if (html.length() > Paste.LIMIT) {
            refuse(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    sentence(v, UnusableDocument.Reason.TOO_LARGE));
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        OutputStream out = response.getOutputStream();
        String photographers = Paste.read(html, _ -> true).credits().pictures();
        List<Picture> pictures = document.pictures();
        Set<String> taken = new HashSet<>();
        List<String> refused = new ArrayList<>();
        line(out, new Step(0, pictures.size()));
        for (int i = 0; i < pictures.size(); i++) {
            String name = v.say("文档图片 " + (i + 1), "Picture " + (i + 1) + " of a document");
            try {
                library.add(pictures.get(i).file(), name, v.account().id(), photographers);
                taken.add(pictures.get(i).sha256());
            } catch (UnusableMedia e) {
                refused.add(name + v.say("：" + e.zh() + "。", ": " + e.en() + "."));
            }
            line(out, new Step(i + 1, pictures.size()));
        }
        Pasted text = Paste.read(html, taken::contains);
        Pasted whole =
                new Pasted(
                        text.markdown(),
                        text.title(),
                        text.credits(),
                        text.remote(),
                        document.linked());
        line(out, new Text(whole, refused));
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
        out.flush();
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/json");
        line(response.getOutputStream(), new Posted.Refusal(sentence));
    }

    private static String busy(Visit v) {
        return v.say(
                "正在读别的 Word 文档，请过一会儿再拖进来。",
                "Other documents are being read; try again in a moment.");
    }

    private static String sentence(Visit v, UnusableDocument.Reason reason) {
        return switch (reason) {
            case OLD_OR_LOCKED ->
                    v.say(
                            "这是旧版 .doc 或带密码的文档：请在 Word 或 WPS 里“另存为”不带密码的 .docx，再拖进来。",
                            "This is an old .doc, or it has a password: save it as a .docx without one, and drop that in.");
            case NOT_A_DOCUMENT ->
                    v.say(
                            "这不是 Word 文档，可以拖 .docx。",
                            "This is no Word document; a .docx can be taken.");
            case DAMAGED ->
                    v.say(
                            "文档坏了，读不出来：请在 Word 或 WPS 里打开，另存一份再试。",
                            "The document is damaged: open it in Word, save it anew, and try that.");
            case TOO_LARGE ->
                    v.say(
                            "文档太大：请分成几份，或把图片压缩后再试。",
                            "The document is too large: divide it, or make its pictures smaller.");
            case TOO_MANY_PICTURES ->
                    v.say(
                            "文档里的图片超过 200 张：请分成几份。",
                            "The document has more than 200 pictures: divide it.");
        };
    }
}

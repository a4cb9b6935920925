package org.laodongmei.studio.library;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Uploads;
import org.laodongmei.media.library.Uploads.Part;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes files from scripts and answers them as data: in one request, or in parts that go on where a
 * connection broke. The parts go as in tus 1.0, without its options: {@code POST} begins, {@code
 * HEAD} tells the offset, {@code PATCH} with {@code Upload-Offset} appends, and the last part is
 * answered with the asset.
 */
@Controller
final class UploadController {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Library library;
    private final Uploads uploads;

    UploadController(Library library, Uploads uploads) {
        this.library = library;
        this.uploads = uploads;
    }

    /** Where to send the parts. */
    record Begun(String id, String location) {}

    /** One sentence for a person. */
    record Refusal(String error) {}

    @PostMapping(
            path = "/studio/media",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> add(Visit v, @RequestParam @Nullable MultipartFile file) throws IOException {
        allow(v);
        if (file == null) {
            return refusal(
                    HttpStatus.BAD_REQUEST,
                    v.say("请把文件放在 file 里。", "Send the file as the part “file”."));
        }
        Path copy = Files.createTempFile("upload", "");
        try {
            file.transferTo(copy);
            String name = file.getOriginalFilename();
            return made(library.add(copy, name(name == null ? "" : name), v.account().id()));
        } catch (UnusableMedia e) {
            return unusable(v, e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @PostMapping("/studio/media/uploads")
    ResponseEntity<Begun> begin(Visit v, @RequestParam String name, @RequestParam long size) {
        allow(v);
        Part part = uploads.begin(v.account().id(), name(name), size);
        String location = "/studio/media/uploads/" + part.id();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", location)
                .header(OFFSET, "0")
                .body(new Begun(part.id(), location));
    }

    @RequestMapping(path = "/studio/media/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(Visit v, @PathVariable String id) {
        Part part = part(v, id);
        return ResponseEntity.ok()
                .header(OFFSET, String.valueOf(part.offset()))
                .header(LENGTH, String.valueOf(part.size()))
                .build();
    }

    @PatchMapping("/studio/media/uploads/{id}")
    ResponseEntity<?> append(
            Visit v,
            @PathVariable String id,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request)
            throws IOException {
        Part now = uploads.append(part(v, id), offset, request.getInputStream());
        if (!now.isWhole()) {
            return ResponseEntity.noContent().header(OFFSET, String.valueOf(now.offset())).build();
        }
        try {
            return made(uploads.finish(v.account().id(), now));
        } catch (UnusableMedia e) {
            return unusable(v, e);
        }
    }

    @DeleteMapping("/studio/media/uploads/{id}")
    ResponseEntity<Void> drop(Visit v, @PathVariable String id) {
        uploads.drop(part(v, id));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(Visit v, InvalidAsset e) {
        HttpStatus status =
                switch (e.reason()) {
                    case NOT_THE_NEXT_PART -> HttpStatus.CONFLICT;
                    case BUSY -> HttpStatus.LOCKED;
                    case TOO_MANY_UPLOADS -> HttpStatus.TOO_MANY_REQUESTS;
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return refusal(status, LibraryWords.refusal(v, e.reason()));
    }

    private static void allow(Visit v) {
        if (!v.may(Right.WRITE_OWN) && !v.may(Right.WRITE)) {
            throw new AccessDeniedException("may not write");
        }
    }

    private Part part(Visit v, String id) {
        return uploads.find(v.account().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Shown> made(Library.Added added) {
        String known = added.known() ? added.asset().sha256() : null;
        return ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(added.asset(), null, known));
    }

    private static ResponseEntity<Refusal> unusable(Visit v, UnusableMedia e) {
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, v.say(e.zh() + "。", e.en() + "."));
    }

    private static ResponseEntity<Refusal> refusal(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(sentence));
    }

    /** Without the folders that some browsers send along. */
    private static String name(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "file" : name.strip();
    }
}

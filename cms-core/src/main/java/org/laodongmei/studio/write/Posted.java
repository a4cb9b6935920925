package org.laodongmei.studio.write;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.people.Right;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a script of the writing screen sends as it is, no form around it. */
final class Posted {

    private Posted() {}

    /** One sentence for a person. */
    record Refusal(String error) {}

    static void allow(Visit v) {
        if (!v.may(Right.WRITE_OWN) && !v.may(Right.WRITE)) {
            throw new AccessDeniedException("may not write");
        }
    }

    /** The text; nothing if it has more bytes. */
    static Optional<String> text(HttpServletRequest request, int most) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        return bytes.length > most
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether the file was no longer than that, and is there. */
    static boolean file(HttpServletRequest request, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream in = request.getInputStream();
            byte[] buffer = new byte[65_536];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    static ResponseEntity<Object> refusal(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(sentence));
    }
}

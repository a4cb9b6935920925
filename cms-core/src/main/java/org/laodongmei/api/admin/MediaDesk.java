package org.laodongmei.api.admin;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.media.Asset;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.people.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Pictures, films and files brought by programs, as the body itself or as the part {@code file} of
 * a form. What is known already is told again: a file is named by its content, so bringing it twice
 * does nothing.
 */
@Controller
final class MediaDesk {

    /** Bytes; a film may be as large. */
    private static final long LARGEST = 200_000_000;

    private static final int LONGEST_NAME = 200;

    private final Library library;

    MediaDesk(Library library) {
        this.library = library;
    }

    /** Fills a file with what was sent. */
    private interface Copying {
        void to(Path file) throws IOException;
    }

    @PostMapping(path = "/api/admin/v1/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> form(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Actor actor = Actor.of(request);
        actor.needs(Scope.MEDIA);
        if (file == null) {
            throw Fault.of(400, "file", "No file", "请把文件放在名为 file 的部分里。");
        }
        String name = file.getOriginalFilename();
        return keep(actor, name == null ? "" : name, copy -> file.transferTo(copy));
    }

    /** Its name is read from the address alone: to ask for a parameter could eat the body. */
    @PostMapping("/api/admin/v1/media")
    ResponseEntity<String> body(HttpServletRequest request) throws IOException {
        Actor actor = Actor.of(request);
        actor.needs(Scope.MEDIA);
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw Fault.of(
                    415,
                    "unfit",
                    "Not a file",
                    "请写明 Content-Type，如 application/octet-stream；curl 加 -H。");
        }
        String name = Asked.of(request, Set.of("name")).text("name");
        return keep(actor, name == null ? "" : name, copy -> copy(request.getInputStream(), copy));
    }

    private static void copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw Fault.of(413, "size", "Too large", "文件太大，最多 200 MB。");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private ResponseEntity<String> keep(Actor actor, String name, Copying copying)
            throws IOException {
        Path copy = Files.createTempFile("upload", "");
        try {
            copying.to(copy);
            String last = name.replaceAll(".*[/\\\\]", "");
            String brief = last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
            Library.Added added = library.add(copy, brief.isBlank() ? "file" : brief, actor.id());
            Said said = Said.of(added.known() ? 200 : 201, null, told(added.asset()));
            return ResponseEntity.status(said.status())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(said.json());
        } catch (UnusableMedia e) {
            throw Fault.of(422, "media", "Unusable file", e.zh());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Map<String, Object> told(Asset asset) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", asset.sha256());
        told.put("name", asset.name());
        told.put("type", asset.type());
        told.put("bytes", asset.bytes());
        told.put("width", asset.width());
        told.put("height", asset.height());
        return told;
    }
}

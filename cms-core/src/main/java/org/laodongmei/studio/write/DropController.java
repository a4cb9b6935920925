package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Takes files that are dropped or pasted into a text, one a request. */
@Controller
final class DropController {

    private final Library library;

    DropController(Library library) {
        this.library = library;
    }

    /**
     * What became of a file; see write/files.ts.
     *
     * @param sha256 null when it was not taken
     * @param alt what the library says of it already
     * @param known whether the library had it before
     * @param error why it was not taken; null when it was
     */
    record Dropped(
            @Nullable String sha256,
            String name,
            boolean picture,
            String alt,
            String credit,
            boolean known,
            @Nullable String error) {}

    @PostMapping(path = "/studio/drop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Dropped> drop(Visit v, @RequestParam MultipartFile file) throws IOException {
        if (!v.may(Right.WRITE_OWN)) {
            throw new AccessDeniedException("may not write");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Path arrived = Files.createTempFile("laodongmei-drop", "");
        try {
            file.transferTo(arrived);
            Library.Added added = library.add(arrived, name, v.account().id());
            Asset asset = added.asset();
            String alt =
                    library.find(asset.sha256()).map(item -> item.description().alt()).orElse("");
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(
                            new Dropped(
                                    asset.sha256(),
                                    asset.name(),
                                    asset.isPicture(),
                                    alt,
                                    asset.credit(),
                                    added.known(),
                                    null));
        } catch (UnusableMedia e) {
            return ResponseEntity.unprocessableContent()
                    .body(new Dropped(null, name, false, "", "", false, v.say(e.zh(), e.en())));
        } finally {
            Files.deleteIfExists(arrived);
        }
    }
}

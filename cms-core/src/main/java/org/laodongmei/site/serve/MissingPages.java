package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.site.SiteLocation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Answers for addresses without a file: on to the page when only its slash was missing, else the
 * site's 404 page.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingPages {

    private final SiteLocation location;

    MissingPages(SiteLocation location) {
        this.location = location;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        if (!path.endsWith("/") && isPage(path)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(path + "/"))
                    .build();
        }
        Path page = location.current().resolve("404.html");
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(Files.exists(page) ? Files.readAllBytes(page) : new byte[0]);
    }

    private boolean isPage(String path) {
        try {
            Path root = location.current();
            Path folder =
                    root.resolve(
                                    UriUtils.decode(path, StandardCharsets.UTF_8)
                                            .replaceFirst("^/+", ""))
                            .normalize();
            return !path.startsWith("//")
                    && folder.startsWith(root)
                    && Files.isRegularFile(folder.resolve("index.html"));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package org.laodongmei.studio.library;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Files as the office sees them, whether readers see them yet or not. Of a picture never the
 * original, which may tell where it was taken; a document is handed over, not opened.
 */
@Controller
final class FileController {

    /** The name of a file that is no picture. */
    static final String WHOLE = "file";

    /** The name of a picture's smallest rendition, for who does not know how wide it is. */
    static final String SMALL = "small.webp";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Assets assets;
    private final Library library;

    FileController(Assets assets, Library library) {
        this.assets = assets;
        this.library = library;
    }

    @GetMapping("/studio/media/{sha256}/{rendition}")
    ResponseEntity<FileSystemResource> file(
            @PathVariable String sha256, @PathVariable String rendition) {
        Asset asset = library.find(sha256).map(Item::asset).orElse(null);
        Path file = asset == null ? null : file(asset, rendition);
        if (asset == null || file == null || !Files.isRegularFile(file)) {
            return ResponseEntity.notFound().build();
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(type(asset, rendition))
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        // A crop keeps its name when the focus moves.
                        .cacheControl(
                                rendition.contains("x")
                                        ? CacheControl.noCache().cachePrivate()
                                        : FOR_EVER);
        if (asset.type().startsWith("application/")) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(asset.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        return answer.body(new FileSystemResource(file));
    }

    private @Nullable Path file(Asset asset, String rendition) {
        if (!asset.isPicture()) {
            return rendition.equals(WHOLE) ? assets.original(asset) : null;
        }
        String name = rendition.equals(SMALL) ? asset.widths().getFirst() + ".webp" : rendition;
        return assets.renditions(asset).get(asset.base() + name);
    }

    private static MediaType type(Asset asset, String rendition) {
        if (!asset.isPicture()) {
            return MediaType.parseMediaType(asset.type());
        }
        return rendition.endsWith(".webp")
                ? MediaType.parseMediaType("image/webp")
                : MediaType.IMAGE_JPEG;
    }
}

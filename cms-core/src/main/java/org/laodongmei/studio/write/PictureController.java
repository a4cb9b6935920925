package org.laodongmei.studio.write;

import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures in a text that is being written, whether readers see it yet or not: never the original,
 * which may tell where it was taken. For everybody who is signed in, as the media library is
 * ({@code /studio/media/{sha256}/{rendition}}): a picture belongs to no channel, and anybody may
 * put any into a text.
 */
@Controller
final class PictureController {

    private static final List<String> SIZES = List.of("/800.jpg", "/480.jpg", "/1200.jpg");

    private final Assets assets;

    PictureController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/studio/pictures/{sha256}")
    ResponseEntity<FileSystemResource> picture(@PathVariable String sha256) {
        return assets.find(sha256)
                .filter(Asset::isPicture)
                .flatMap(this::file)
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                                .body(new FileSystemResource(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Path> file(Asset asset) {
        Map<String, Path> renditions = assets.renditions(asset);
        return SIZES.stream()
                .flatMap(size ->
                        renditions.entrySet().stream()
                                .filter(rendition -> rendition.getKey().endsWith(size))
                                .map(Map.Entry::getValue))
                .findFirst()
                .or(() ->
                        renditions.entrySet().stream()
                                .filter(rendition -> rendition.getKey().endsWith(".jpg"))
                                .map(Map.Entry::getValue)
                                .findFirst());
    }
}

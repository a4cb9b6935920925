package org.laodongmei.studio;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Styles and scripts of the screens: named by their content, so they may be kept for ever. */
@Controller
public final class StudioFiles {

    private static final String ROOT = "/studio/assets/";
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
                    "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"));

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Properties names = new Properties();
    private final Map<String, byte[]> contents = new HashMap<>();

    StudioFiles() {
        try (InputStream list = open("files.properties")) {
            names.load(list);
            for (Object name : names.values()) {
                if (name.toString().startsWith("vditor/")) {
                    continue;
                }
                try (InputStream file = open(name.toString())) {
                    contents.put(name.toString(), file.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("studio/" + name).getInputStream();
    }

    /** The address of a file of that plain name, such as {@code studio.css}. */
    public String address(String name) {
        return ROOT + names.getProperty(name);
    }

    /**
     * A file that the writing component fetches by itself; packed, as every browser that can write
     * here takes it.
     */
    @GetMapping("/studio/assets/vditor/{version}/{*path}")
    ResponseEntity<ClassPathResource> writing(
            @PathVariable String version, @PathVariable String path) {
        String name = "vditor/" + version + path;
        ClassPathResource file = new ClassPathResource("studio/" + name + ".gz");
        String type = name.substring(name.lastIndexOf('.') + 1);
        if (name.contains("..") || !TYPES.containsKey(type) || !file.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(TYPES.get(type))
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .cacheControl(FOR_EVER)
                .body(file);
    }

    @GetMapping("/studio/assets/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        byte[] bytes = contents.get(name);
        if (bytes == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .cacheControl(FOR_EVER)
                .body(bytes);
    }
}

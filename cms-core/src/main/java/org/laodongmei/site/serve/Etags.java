package org.laodongmei.site.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Strong ETags (RFC 9110 §8.8.3) from the bytes themselves: they stay the same over a full build of
 * the same pages.
 */
final class Etags {

    private static final int REMEMBERED = 20_000;

    private final Cache<Version, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Version(String path, long modified, long size) {}

    String of(Resource resource) {
        try {
            Version version =
                    new Version(
                            resource.getFile().getPath(),
                            resource.lastModified(),
                            resource.contentLength());
            return known.get(version, _ -> digest(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest(), 0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.laodongmei.vote.guard;

import org.laodongmei.db.KeyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A key for each campaign, in a file beside the database. With it goes the only way from a browser
 * to its ballots, so it is destroyed a set time after the end. Safe for any threads.
 */
public final class Keys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** The keys of a data folder. */
    public Keys(Path data) {
        this.folder = data.resolve("votes");
    }

    /**
     * The key of a campaign, made when there is none yet; empty when it was destroyed.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public Optional<byte[]> of(String slug) {
        byte[] key = keys.computeIfAbsent(slug, this::read);
        return key.length == 0 ? Optional.empty() : Optional.of(key);
    }

    /**
     * Keyed hash of what stands for a person: 16 bytes, of use as long as the key.
     *
     * @param purpose keeps hashes made for one end from others
     */
    public static byte[] hash(byte[] key, String purpose, byte[]... parts) {
        return Hmac.of(key, purpose, 16, parts);
    }

    /** Destroys a key for good: an empty file stays in its place. */
    public void destroy(String slug) {
        Path file = file(slug);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                // Over the old bytes first, for disks that write in place.
                Files.write(
                        file, new byte[BYTES], StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            }
            Files.write(
                    file,
                    new byte[0],
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.put(slug, new byte[0]);
    }

    private byte[] read(String slug) {
        byte[] key = KeyFile.readOrMake(file(slug), Keys::fresh);
        if (key.length != BYTES && key.length != 0) {
            throw new UncheckedIOException(
                    new IOException(file(slug) + " is no key of this program"));
        }
        return key;
    }

    private static byte[] fresh() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private Path file(String slug) {
        return folder.resolve(slug + ".key");
    }
}

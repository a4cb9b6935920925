package org.laodongmei.media.remote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Library.Added;
import org.laodongmei.media.remote.RemoteFiles.Came;
import org.laodongmei.media.remote.UnreachablePicture.Reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Fetches pictures of other sites into the library.
 *
 * <p>They come as {@link RemoteFiles} come. What comes is a picture only if its bytes are one.
 *
 * <p>Safe for any threads; a few are fetched at a time. Neither cookies nor the page that the text
 * came from are sent along.
 */
public final class RemotePictures implements AutoCloseable {

    static final int MOST_REDIRECTS = 3;

    private static final int AT_A_TIME = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Library library;
    private final RemoteFiles files;
    private final long largest;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    public RemotePictures(Library library) {
        this(library, Reach.PUBLIC, 30_000_000, Duration.ofSeconds(40));
    }

    /**
     * Within other bounds.
     *
     * @param largest bytes
     * @param longest how long one picture may take, redirects and all
     */
    RemotePictures(Library library, Reach reach, long largest, Duration longest) {
        this.library = library;
        this.files = new RemoteFiles(reach, Fetching.AGENT, longest, MOST_REDIRECTS);
        this.largest = largest;
    }

    /**
     * Fetches one.
     *
     * @param credit who made it; empty if nobody is known
     * @param by id of an account
     * @throws UnreachablePicture if it cannot be fetched
     * @throws UnusableMedia if it is no picture that we take
     */
    public Added bring(String address, String credit, String by)
            throws UnreachablePicture, UnusableMedia {
        Path file = null;
        boolean mine = false;
        try {
            mine = places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!mine) {
                throw new UnreachablePicture(Reason.BUSY);
            }
            file = Files.createTempFile("remote", "");
            Came came = files.fetch(address, Map.of(), file, largest);
            return library.add(file, name(came), by, credit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachablePicture(Reason.BUSY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (mine) {
                places.release();
            }
            delete(file);
        }
    }

    /** For people, and so that the library refuses what is no picture. */
    private static String name(Came came) {
        URI at = came.from();
        String said = came.type().toLowerCase(Locale.ROOT);
        String ending =
                said.contains("png")
                        ? ".png"
                        : said.contains("gif") ? ".gif" : said.contains("webp") ? ".webp" : ".jpg";
        String path = at.getPath() == null ? "" : at.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.\\w{2,5}$", "");
        return (last.length() < 4 || last.length() > 80 ? at.getHost() : last) + ending;
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The system empties its folder for temporary files.
            }
        }
    }

    @Override
    public void close() {
        files.close();
    }
}

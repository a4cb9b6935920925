package org.laodongmei.media.remote;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Library.Added;
import org.laodongmei.media.remote.UnreachablePicture.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Fetches pictures of other sites into the library.
 *
 * <p>A name is looked up once, all that it stands for must be public, and the connection goes to
 * one of those very addresses, so that a name cannot mean one thing when it is looked at and
 * another when it is used; TLS still asks for a certificate of the name. Each redirect is an
 * address like the first. What comes is a picture only if its bytes are one.
 *
 * <p>Safe for any threads; a few are fetched at a time. Neither cookies nor the page that the text
 * came from are sent along.
 */
public final class RemotePictures implements AutoCloseable {

    static final int MOST_REDIRECTS = 3;

    private static final int AT_A_TIME = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Library library;
    private final CloseableHttpClient client;
    private final long largest;
    private final Duration longest;
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
        this.client = Fetching.client(reach, Fetching.AGENT);
        this.largest = largest;
        this.longest = longest;
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
        URI wanted = WebAddress.of(address);
        Path file = null;
        boolean mine = false;
        try {
            mine = places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!mine) {
                throw new UnreachablePicture(Reason.BUSY);
            }
            file = Files.createTempFile("remote", "");
            String name = fetch(wanted, file);
            return library.add(file, name, by, credit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachablePicture(Reason.BUSY);
        } catch (IOException e) {
            throw new UnreachablePicture(reason(e));
        } finally {
            if (mine) {
                places.release();
            }
            delete(file);
        }
    }

    private static Reason reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fetching.NotPublic) {
                return Reason.NOT_PUBLIC;
            }
            if (cause instanceof SocketTimeoutException) {
                return Reason.TOO_SLOW;
            }
        }
        return Reason.NO_ANSWER;
    }

    /** Follows where the address leads; the name of the file that it leads to. */
    private String fetch(URI wanted, Path file) throws IOException, UnreachablePicture {
        URI at = wanted;
        try (Deadline deadline = new Deadline(longest)) {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpGet get = new HttpGet(at);
                deadline.ends(get);
                try (ClassicHttpResponse response = client.executeOpen(null, get, null)) {
                    URI next = next(at, response);
                    if (next == null) {
                        save(response, file);
                        return name(at, response);
                    }
                    at = next;
                } catch (IOException e) {
                    if (deadline.hasPassed()) {
                        throw new UnreachablePicture(Reason.TOO_SLOW);
                    }
                    throw e;
                }
            }
        }
        throw new UnreachablePicture(Reason.TOO_MANY_REDIRECTS);
    }

    private static @Nullable URI next(URI at, ClassicHttpResponse response)
            throws UnreachablePicture {
        int status = response.getCode();
        if (status == 200) {
            return null;
        }
        Header location = response.getFirstHeader("Location");
        if (status < 300 || status > 399 || location == null) {
            throw new UnreachablePicture(Reason.REFUSED);
        }
        return WebAddress.from(at, location.getValue());
    }

    private void save(ClassicHttpResponse response, Path file)
            throws IOException, UnreachablePicture {
        if (response.getEntity() == null) {
            throw new UnreachablePicture(Reason.REFUSED);
        }
        if (response.getEntity().getContentLength() > largest) {
            throw new UnreachablePicture(Reason.TOO_LARGE);
        }
        try (InputStream in = response.getEntity().getContent();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16_384];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > largest) {
                    throw new UnreachablePicture(Reason.TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** For people, and so that the library refuses what is no picture. */
    private static String name(URI at, ClassicHttpResponse response) {
        Header type = response.getFirstHeader("Content-Type");
        String said = type == null ? "" : type.getValue().toLowerCase(Locale.ROOT);
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
        try {
            client.close();
        } catch (IOException e) {
            // There is nothing left to save.
        }
    }
}

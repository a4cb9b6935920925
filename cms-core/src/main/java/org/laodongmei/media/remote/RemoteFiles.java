package org.laodongmei.media.remote;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.laodongmei.media.remote.UnreachablePicture.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches files of other sites: bounded in bytes and time, from nowhere but public addresses and
 * hosts that the settings name.
 *
 * <p>A name is looked up once, all that it stands for must be public, and the connection goes to
 * one of those very addresses, so that a name cannot mean one thing when it is looked at and
 * another when it is used; TLS still asks for a certificate of the name. Each redirect is an
 * address like the first. Neither cookies nor compression are asked for. Safe for any threads.
 */
public final class RemoteFiles implements AutoCloseable {

    private static final int NOT_MODIFIED = 304;

    private final Reach reach;
    private final String agent;
    private final Duration longest;
    private final int redirects;
    private @Nullable CloseableHttpClient client;

    /**
     * One that says who asks.
     *
     * @param site address of our own site
     * @param hosts names of hosts that may be asked though they are not public, as of an intranet
     * @param longest how long one file may take, redirects and all
     */
    public RemoteFiles(String site, Set<String> hosts, Duration longest) {
        this(
                Reach.also(hosts),
                "Mozilla/5.0 (compatible; Laodongmei; +" + site + ")",
                longest,
                RemotePictures.MOST_REDIRECTS);
    }

    RemoteFiles(Reach reach, String agent, Duration longest, int redirects) {
        this.reach = reach;
        this.agent = agent;
        this.longest = longest;
        this.redirects = redirects;
    }

    /**
     * What came.
     *
     * @param from the address that it came from, after all redirects
     * @param type the content type as it was told; may be empty
     * @param etag for asking again; empty for none
     * @param modified for asking again; empty for none
     * @param same whether it is what the asker knows: then nothing was written
     */
    public record Came(URI from, String type, String etag, String modified, boolean same) {}

    /**
     * Fetches one into a file.
     *
     * @param headers to ask with, such as {@code If-None-Match}
     * @param largest bytes
     * @throws UnreachablePicture if it cannot be fetched; the file is of no use then
     */
    public Came fetch(String address, Map<String, String> headers, Path file, long largest)
            throws UnreachablePicture {
        URI at = WebAddress.of(address);
        try (Deadline deadline = new Deadline(longest)) {
            for (int hops = 0; hops <= redirects; hops++) {
                HttpGet get = new HttpGet(at);
                headers.forEach(get::setHeader);
                deadline.ends(get);
                try (ClassicHttpResponse response = client().executeOpen(null, get, null)) {
                    URI next = next(at, response);
                    if (next == null) {
                        return came(at, response, file, largest);
                    }
                    at = next;
                } catch (IOException e) {
                    throw new UnreachablePicture(
                            deadline.hasPassed() ? Reason.TOO_SLOW : reason(e));
                }
            }
        }
        throw new UnreachablePicture(Reason.TOO_MANY_REDIRECTS);
    }

    /**
     * Why an address can never be fetched, as far as it tells by itself; empty when it may be. No
     * name is looked up for that.
     */
    public Optional<Reason> objection(String address) {
        try {
            String host = WebAddress.of(address).getHost();
            return reach.knows(host) || !Reach.isInside(host)
                    ? Optional.empty()
                    : Optional.of(Reason.NOT_PUBLIC);
        } catch (UnreachablePicture e) {
            return Optional.of(e.reason());
        }
    }

    private static Came came(URI at, ClassicHttpResponse response, Path file, long largest)
            throws IOException, UnreachablePicture {
        boolean same = response.getCode() == NOT_MODIFIED;
        if (!same) {
            save(response, file, largest);
        }
        return new Came(
                at,
                value(response, "Content-Type"),
                value(response, "ETag"),
                value(response, "Last-Modified"),
                same);
    }

    private static String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
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

    private static @Nullable URI next(URI at, ClassicHttpResponse response)
            throws UnreachablePicture {
        int status = response.getCode();
        if (status == 200 || status == NOT_MODIFIED) {
            return null;
        }
        Header location = response.getFirstHeader("Location");
        if (status < 300 || status > 399 || location == null) {
            throw new UnreachablePicture(Reason.REFUSED, status);
        }
        return WebAddress.from(at, location.getValue());
    }

    private static void save(ClassicHttpResponse response, Path file, long largest)
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

    /** Made when first asked for: most commands and most starts ask nobody. */
    private synchronized CloseableHttpClient client() {
        CloseableHttpClient made = client == null ? Fetching.client(reach, agent) : client;
        client = made;
        return made;
    }

    @Override
    public synchronized void close() {
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            // There is nothing left to save.
        }
    }
}

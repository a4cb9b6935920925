package org.laodongmei.media.remote;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends JSON to other sites, and to hosts of one's own network that are named. Redirects are not
 * followed; of an answer the beginning is read. Safe for any threads.
 */
public final class RemotePosts implements AutoCloseable {

    /** How much of an answer is kept, in bytes. */
    public static final int EXCERPT = 1_000;

    private final String agent;
    private final Set<String> inside;
    private @Nullable CloseableHttpClient client;

    /**
     * One that says who sends.
     *
     * @param site address of our own site
     * @param inside names of hosts, in small letters, that may be reached wherever they are
     */
    public RemotePosts(String site, Set<String> inside) {
        this.agent = "Laodongmei-Webhooks/1 (+" + site + ")";
        this.inside = Set.copyOf(inside);
    }

    /**
     * What came back.
     *
     * @param status of HTTP; 0 when nothing did
     * @param text the beginning of the answer, or in Chinese why there is none
     */
    public record Reply(int status, String text) {

        /** Whether it was taken. */
        public boolean isTaken() {
            return status >= 200 && status <= 299;
        }
    }

    /** What stands against an address. */
    public enum Objection {
        /** It is no address of the web. */
        NO_ADDRESS,
        /** There is the name or the password of somebody in it. */
        USER,
        /** It is in a network that is not everybody's. */
        PRIVATE,
        /** Its name leads into such a network, as it is now. */
        PRIVATE_NAME
    }

    /**
     * Why nothing is sent to an address; empty when it may be. Its name is looked up, which takes
     * as long as that does; one that nobody knows may be known later.
     */
    public Optional<Objection> objection(String address) {
        URI uri;
        try {
            uri = WebAddress.of(address);
        } catch (UnreachablePicture e) {
            return Optional.of(
                    WebAddress.namesUser(address) ? Objection.USER : Objection.NO_ADDRESS);
        }
        if (isBarred(uri)) {
            return Optional.of(Objection.PRIVATE);
        }
        try {
            Fetching.resolve(uri.getHost(), Reach.PUBLIC, inside);
            return Optional.empty();
        } catch (Fetching.NotPublic e) {
            return Optional.of(Objection.PRIVATE_NAME);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether an address says by itself that nothing is ever sent to it. */
    public boolean isBarred(String address) {
        try {
            return isBarred(WebAddress.of(address));
        } catch (UnreachablePicture e) {
            return true;
        }
    }

    private boolean isBarred(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return !inside.contains(host) && Reach.isInside(host);
    }

    /**
     * Sends something.
     *
     * @param longest how long it may take in all
     */
    public Reply send(String address, Map<String, String> headers, byte[] json, Duration longest) {
        HttpPost post;
        try {
            URI uri = WebAddress.of(address);
            if (isBarred(uri)) {
                return new Reply(0, "这是内部网络的地址，不能发送");
            }
            post = new HttpPost(uri);
        } catch (UnreachablePicture e) {
            return new Reply(0, "这不是可以发送的网址");
        }
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try (Deadline deadline = new Deadline(longest)) {
            deadline.ends(post);
            try (ClassicHttpResponse response = client().executeOpen(null, post, null)) {
                String text = beginning(response);
                // Hangs up: what follows is not read.
                post.cancel();
                return new Reply(response.getCode(), text);
            } catch (IOException e) {
                return new Reply(0, why(e, deadline.hasPassed()));
            }
        }
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream in = response.getEntity().getContent();
        // A character that is cut becomes a question mark; a database takes no zero byte.
        return new String(in.readNBytes(EXCERPT), StandardCharsets.UTF_8).replace('\0', ' ');
    }

    private static String why(IOException e, boolean late) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fetching.NotPublic) {
                return "这个域名指向内部网络，不能发送";
            }
            if (cause instanceof SocketTimeoutException) {
                return "对方太久没有回应";
            }
        }
        return late ? "对方太久没有回应" : "连接不上对方（" + e.getClass().getSimpleName() + "）";
    }

    /** Made when first asked for: most commands send nothing. */
    private synchronized CloseableHttpClient client() {
        CloseableHttpClient made =
                client == null ? Fetching.client(Reach.PUBLIC, agent, inside) : client;
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

package org.laodongmei.media.remote;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.laodongmei.media.remote.Answer.Outcome;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/**
 * Asks whether pages of other sites are there, behind the same guard as {@link RemotePictures}; of
 * a page not a byte more than its head is read. Safe for any threads; who asks sees to it that not
 * too much is asked at a time.
 */
public final class RemotePages implements AutoCloseable {

    /** Browsers follow twenty; from http to https to www to a language is four. */
    private static final int MOST_REDIRECTS = 6;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final String agent;
    private final Reach reach;
    private final Duration longest;
    private @Nullable CloseableHttpClient client;

    /**
     * One that says who asks.
     *
     * @param site address of our own site
     */
    public RemotePages(String site) {
        this(site, Reach.PUBLIC, Duration.ofSeconds(20));
    }

    /**
     * Within other bounds.
     *
     * @param longest how long one way of asking may take, redirects and all; there are two
     */
    RemotePages(String site, Reach reach, Duration longest) {
        this.agent = "Mozilla/5.0 (compatible; Laodongmei; +" + site + ")";
        this.reach = reach;
        this.longest = longest;
    }

    /** Asks for the head of a page, and for the page where the head is not to be had. */
    public Answer ask(String address) {
        try {
            URI wanted = WebAddress.of(address);
            Answer head = follow(HttpHead::new, wanted);
            return isFinal(head) ? head : follow(HttpGet::new, wanted);
        } catch (UnreachablePicture e) {
            return Answer.none(Outcome.UNWELCOME);
        }
    }

    /**
     * Servers that do not know HEAD say so in many ways: 405 and 501, but also 403, 404, 500, or
     * nothing at all. Who is asked too often or is being mended is not asked again.
     */
    private static boolean isFinal(Answer head) {
        return head.outcome() == Outcome.THERE
                || head.outcome() == Outcome.NOT_PUBLIC
                || head.status() == TOO_MANY_REQUESTS
                || head.status() == UNAVAILABLE;
    }

    private Answer follow(Function<URI, HttpUriRequestBase> method, URI wanted) {
        URI at = wanted;
        try (Deadline deadline = new Deadline(longest)) {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpUriRequestBase request = method.apply(at);
                deadline.ends(request);
                Told told;
                try {
                    told = head(request);
                } catch (IOException e) {
                    return Answer.none(deadline.hasPassed() ? Outcome.SLOW : outcome(e));
                }
                if (told.location() == null) {
                    return Answer.of(told.status());
                }
                at = WebAddress.from(at, told.location());
            }
            // Often for want of a cookie, which a reader's browser has.
            return Answer.none(Outcome.UNWELCOME);
        } catch (UnreachablePicture e) {
            // Into an app, for one.
            return Answer.none(Outcome.UNWELCOME);
        }
    }

    /** Made when first asked for: most commands and most starts ask nobody. */
    private synchronized CloseableHttpClient client() {
        CloseableHttpClient made = client == null ? Fetching.client(reach, agent) : client;
        client = made;
        return made;
    }

    private record Told(int status, @Nullable String location) {}

    private Told head(HttpUriRequestBase request) throws IOException {
        ClassicHttpResponse response = client().executeOpen(null, request, null);
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        // Hangs up: what follows is not read, not even to be thrown away.
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // It is closed.
        }
        boolean onward = status >= 300 && status <= 399 && location != null;
        return new Told(status, onward ? location.getValue() : null);
    }

    private static Outcome outcome(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fetching.NotPublic) {
                return Outcome.NOT_PUBLIC;
            }
            if (cause instanceof SocketTimeoutException) {
                return Outcome.SLOW;
            }
        }
        return Outcome.SILENT;
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

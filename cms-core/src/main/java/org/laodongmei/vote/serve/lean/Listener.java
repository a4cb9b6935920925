package org.laodongmei.vote.serve.lean;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.serve.Booth;
import org.laodongmei.vote.serve.Reply;
import org.laodongmei.vote.serve.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** The booth on a port of its own, from the application's start to its end. */
final class Listener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final String ADDRESS = "/api/v1/campaigns";

    /** A ballot is much smaller; what is larger than this is not even looked at. */
    private static final int LARGEST = 64 * 1024;

    /** As many as the port of the site keeps open. */
    private static final int MOST_CONNECTIONS = 8_192;

    /** Connections that the system accepts before we do: a campaign is opened by many at once. */
    private static final int BACKLOG = 4_096;

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final WebServer server;
    private final Booth booth;
    private final Proxies proxies;
    private final HeaderName forwarded;

    /**
     * @param address null for all of this machine's
     */
    Listener(Booth booth, Proxies proxies, @Nullable InetAddress address, int port) {
        this.booth = booth;
        this.proxies = proxies;
        this.forwarded = HeaderNames.create(proxies.header());
        this.server =
                WebServer.builder()
                        .bindAddress(
                                address == null
                                        ? new InetSocketAddress(port)
                                        : new InetSocketAddress(address, port))
                        .backlog(BACKLOG)
                        .maxTcpConnections(MOST_CONNECTIONS)
                        .idleConnectionTimeout(IDLE)
                        .maxPayloadSize(LARGEST)
                        .shutdownHook(false)
                        .shutdownGracePeriod(LAST_ANSWERS)
                        .routing(routing ->
                                routing.any(ADDRESS + "/*", this::serve)
                                        .error(RuntimeException.class, Listener::fail))
                        .build();
    }

    private void serve(ServerRequest request, ServerResponse response) throws IOException {
        Reply reply = booth.answer(new Came(request));
        response.status(reply.status());
        reply.headers().forEach((name, value) -> response.header(name, value));
        response.header("X-Content-Type-Options", "nosniff");
        response.send(reply.body());
    }

    /** What went wrong is for the log, and for nobody else. */
    private static void fail(ServerRequest request, ServerResponse response, RuntimeException e) {
        if (e instanceof HttpException wrong) {
            response.status(wrong.status()).send();
            return;
        }
        LOG.error("no answer to {}", request.path().path(), e);
        response.status(Status.INTERNAL_SERVER_ERROR_500).send();
    }

    private final class Came implements Request {

        private final ServerRequest request;

        private Came(ServerRequest request) {
            this.request = request;
        }

        @Override
        public String method() {
            return request.prologue().method().text();
        }

        @Override
        public String path() {
            return request.path().path().substring(ADDRESS.length());
        }

        @Override
        public @Nullable String header(String name) {
            return request.headers().first(HeaderNames.create(name)).orElse(null);
        }

        @Override
        public String address() {
            InetSocketAddress peer = (InetSocketAddress) request.remotePeer().address();
            List<String> said = request.headers().values(forwarded);
            return proxies.client(peer.getAddress().getHostAddress(), said);
        }

        @Override
        public byte[] body(int most) throws IOException {
            if (!request.content().hasEntity()) {
                return new byte[0];
            }
            try (InputStream body = request.content().inputStream()) {
                return body.readNBytes(most);
            }
        }
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}

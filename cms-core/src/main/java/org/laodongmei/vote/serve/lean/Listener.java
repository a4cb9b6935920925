package org.laodongmei.vote.serve.lean;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.serve.Booth;
import org.laodongmei.vote.serve.Reply;
import org.laodongmei.vote.serve.Request;
import org.springframework.context.SmartLifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** The booth on a port of its own, from the application's start to its end. */
final class Listener implements SmartLifecycle {

    private static final String ADDRESS = "/api/v1/campaigns";

    /** Of a ballot's headers; browsers send some hundred bytes. */
    private static final int LARGEST_HEADERS = 16 * 1024;

    /** Connections that the system accepts before we do: a campaign is opened by many at once. */
    private static final int BACKLOG = 4_096;

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
                        .shutdownHook(false)
                        .shutdownGracePeriod(LAST_ANSWERS)
                        .routing(routing -> routing.any(ADDRESS + "/*", this::serve))
                        .build();
    }

    private void serve(ServerRequest request, ServerResponse response) throws IOException {
        Reply reply = booth.answer(new Came(request));
        response.status(reply.status());
        reply.headers().forEach((name, value) -> response.header(name, value));
        response.header("X-Content-Type-Options", "nosniff");
        response.send(reply.body());
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

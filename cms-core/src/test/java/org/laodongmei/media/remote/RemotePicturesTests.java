package org.laodongmei.media.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.media.Samples;
import org.laodongmei.media.Store;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Library.Added;
import org.laodongmei.media.remote.UnreachablePicture.Reason;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Pictures from a real server, and addresses that nobody must be led to. */
@Timeout(30)
class RemotePicturesTests {

    private static final long LARGEST = 200_000;

    /** The machine of the test stands for the rest of the world. */
    private static final Reach HERE = address -> address.getHostAddress().equals("127.0.0.1");

    @TempDir Path data;

    private Store store;
    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        store = new Store(data);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        exchange.getRequestHeaders().keySet().forEach(name -> asked.add(name.toLowerCase()));
        String[] parts = path.split("/", 3);
        switch (parts[1]) {
            case "picture" -> send(exchange, 200, "text/plain", Samples.jpeg(600, 400), true);
            case "page" ->
                    send(
                            exchange,
                            200,
                            "image/jpeg",
                            "<html>".getBytes(StandardCharsets.UTF_8),
                            true);
            case "film" ->
                    send(
                            exchange,
                            200,
                            "image/jpeg",
                            "\0\0\0\30ftypmp42\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                            true);
            case "large" -> send(exchange, 200, "image/jpeg", new byte[(int) LARGEST + 1], true);
            case "endless" -> send(exchange, 200, "image/jpeg", new byte[(int) LARGEST + 1], false);
            case "to" -> redirect(exchange, parts[2]);
            case "hops" -> {
                int left = Integer.parseInt(parts[2]);
                redirect(exchange, left == 0 ? "/picture" : "/hops/" + (left - 1));
            }
            case "slow" -> drip(exchange);
            default -> send(exchange, 404, "text/plain", new byte[1], true);
        }
    }

    private static void send(
            HttpExchange exchange, int status, String type, byte[] body, boolean told)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Set-Cookie", "a=b");
        exchange.sendResponseHeaders(status, told ? body.length : 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException hungUp) {
            // Who asked has heard enough.
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                out.write(0xFF);
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException hungUp) {
            // Who asked has gone.
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private RemotePictures remote(Reach reach) {
        return new RemotePictures(store.library, reach, LARGEST, Duration.ofMillis(1_500));
    }

    private Added bring(String path) throws Exception {
        try (RemotePictures remote = remote(HERE)) {
            return remote.bring(address(path), "沈弘艺", "li");
        }
    }

    private Reason refusal(Reach reach, String address) {
        try (RemotePictures remote = remote(reach)) {
            return catchThrowableOfType(
                            UnreachablePicture.class, () -> remote.bring(address, "", "li"))
                    .reason();
        }
    }

    @Test
    void aPictureComesIntoTheLibraryWhateverItsServerCallsIt() throws Exception {
        Added added = bring("/picture/码头.JPG".replace("码头", "matou"));
        assertThat(added.known()).isFalse();
        assertThat(added.asset().type()).isEqualTo("image/jpeg");
        assertThat(added.asset().name()).isEqualTo("matou.jpg");
        assertThat(store.library.find(added.asset().sha256()).orElseThrow().description().credit())
                .isEqualTo("沈弘艺");
        assertThat(bring("/hops/2").known()).isTrue();
        assertThat(asked).doesNotContain("referer", "cookie", "authorization", "accept-encoding");
    }

    @Test
    void whatIsNoPictureIsNotTaken() {
        for (String path : List.of("/page", "/film")) {
            assertThatThrownBy(() -> bring(path)).isInstanceOf(UnusableMedia.class);
        }
    }

    @Test
    void redirectsAreFollowedThriceAndOnlyWhereOneMayGo() throws Exception {
        assertThat(bring("/hops/2").asset().isPicture()).isTrue();
        assertThat(refusal(HERE, address("/hops/3"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(refusal(HERE, address("/to/http://127.0.0.2/x"))).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(refusal(HERE, address("/to/http://localhost.localdomain@127.0.0.1/")))
                .isEqualTo(Reason.NOT_AN_ADDRESS);
        assertThat(refusal(HERE, address("/to/file:///etc/passwd")))
                .isEqualTo(Reason.NOT_AN_ADDRESS);
        assertThat(refusal(HERE, address("/to/ftp://127.0.0.1/"))).isEqualTo(Reason.NOT_AN_ADDRESS);
    }

    @Test
    void whatIsTooLargeOrTooSlowOrNotThereIsGivenUp() throws IOException {
        assertThat(refusal(HERE, address("/large"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(HERE, address("/endless"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(HERE, address("/slow"))).isEqualTo(Reason.TOO_SLOW);
        assertThat(refusal(HERE, address("/nothing"))).isEqualTo(Reason.REFUSED);
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(refusal(HERE, "http://127.0.0.1:" + closed + "/")).isEqualTo(Reason.NO_ANSWER);
    }

    /** Whoever owns a name could let it mean another address when it is asked for again. */
    @Test
    void aNameIsLookedUpOnceAndThatAddressIsConnectedTo() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        try (RemotePictures remote =
                remote(address -> looks.incrementAndGet() == 1 && HERE.allows(address))) {
            assertThat(remote.bring(address("/picture"), "", "li").asset().isPicture()).isTrue();
        }
        assertThat(looks).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "0.0.0.0",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::1]",
                "127.0.0.1."
            })
    void nobodyIsLedToThisMachineHoweverItIsWritten(String host) {
        String address = "http://" + host + ":" + server.getAddress().getPort() + "/picture";
        assertThat(refusal(Reach.PUBLIC, address))
                .isIn(Reason.NOT_PUBLIC, Reason.NOT_AN_ADDRESS, Reason.NO_ANSWER);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.254",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2001:20::1",
                "2002:a00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotEverybodysAreRefused(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700::1111",
                "::ffff:1.1.1.1"
            })
    void addressesOfEverybodyAreAsked(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/etc/passwd",
                "file:///etc/passwd",
                "ftp://1.1.1.1/",
                "jar:http://1.1.1.1/!/",
                "http://",
                "http:///x",
                "http://u:p@1.1.1.1/",
                "http://1.1.1.1:22/",
                "http://1.1.1.1:99999/",
                "http://a b/",
                "gopher://1.1.1.1:70/"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThat(refusal(Reach.PUBLIC, address)).isEqualTo(Reason.NOT_AN_ADDRESS);
    }
}

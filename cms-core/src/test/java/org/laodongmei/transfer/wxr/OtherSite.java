package org.laodongmei.transfer.wxr;

import com.sun.net.httpserver.HttpServer;

import org.laodongmei.entry.desk.Desk;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.transfer.Progress;
import org.laodongmei.transfer.TestSite;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Intake;
import org.laodongmei.transfer.wxr.WordPress.Result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A site that is taken over: a real server of its pictures, and ours that takes them. */
final class OtherSite implements AutoCloseable {

    final TestSite site;
    final String there;
    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    OtherSite(Path data) {
        site = new TestSite(data);
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    String path = exchange.getRequestURI().getPath();
                    String number = path.replaceAll(".*/p(\\d+)\\.jpg", "$1");
                    if (number.equals(path)) {
                        exchange.sendResponseHeaders(404, -1);
                    } else {
                        byte[] bytes = TestSite.jpeg(Integer.parseInt(number));
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        there = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Result take(Path file, Path uploads) {
        Arrivals arrivals = new Arrivals(site.database);
        try (RemoteFiles remote =
                new RemoteFiles("http://localhost", Set.of("127.0.0.1"), Duration.ofSeconds(20))) {
            return new WordPress(
                            site.entries,
                            site.kinds,
                            site.channels,
                            site.assets,
                            site.inventory,
                            arrivals,
                            new Intake(
                                    site.entries,
                                    new Desk(site.database, site.changes, TestSite.CLOCK),
                                    arrivals),
                            remote)
                    .from(file, uploads, ZoneId.of("Asia/Shanghai"), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        site.close();
    }
}

package org.laodongmei.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Many clients that keep their connections, played by one thread: it takes as little as may be from
 * the server beside it on the same processors.
 */
public final class Load implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /** Between two that connect. */
    private static final long STAGGER_NANOS = 250_000;

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final Deque<Client> idle = new ArrayDeque<>();
    private final int clients;
    private Told told = (_, _, _) -> {};
    private List<byte[]> requests = List.of();
    private long[] nanos = {};
    private short[] statuses = {};
    private int done;

    /** Hears of each answer. */
    public interface Told {

        /**
         * @param request its number
         * @param whole head and body; only until it returns
         */
        void told(int request, int status, ByteBuffer whole) throws IOException;
    }

    /**
     * Connects them.
     *
     * @param clients how many
     */
    public Load(String host, int port, int clients) throws IOException, InterruptedException {
        this.server = new InetSocketAddress(host, port);
        this.clients = clients;
        for (int i = 0; i < clients; i++) {
            idle.add(new Client());
            Thread.sleep(0, (int) STAGGER_NANOS);
        }
    }

    /** Each client asks anew as soon as it is answered; they begin one after another. */
    public Measured closed(List<byte[]> requests, Told told) throws IOException {
        return run(requests, 0, told);
    }

    /**
     * Requests come at a steady rate, whether the server keeps up or not: each is late from the
     * moment when it was due.
     */
    public Measured open(List<byte[]> requests, int perSecond) throws IOException {
        return run(requests, perSecond, (_, _, _) -> {});
    }

    private Measured run(List<byte[]> requests, int perSecond, Told told) throws IOException {
        this.requests = requests;
        this.told = told;
        int count = requests.size();
        nanos = new long[count];
        statuses = new short[count];
        done = 0;
        long began = System.nanoTime();
        long heard = began;
        int next = 0;
        while (done < count) {
            long now = System.nanoTime();
            long due = began;
            while (next < count && !idle.isEmpty()) {
                due = began + due(next, perSecond);
                if (due > now) {
                    break;
                }
                idle.remove().send(next++, perSecond > 0 ? due : now);
            }
            boolean waits = next < count && !idle.isEmpty();
            int before = done;
            selector.select(
                    this::ready, waits ? Math.clamp((due - now) / 1_000_000, 1, 1_000) : 1_000);
            heard = done > before ? System.nanoTime() : heard;
            if (System.nanoTime() - heard > PATIENCE_NANOS) {
                throw new IOException("no answer, " + (count - done) + " to come");
            }
        }
        return new Measured((System.nanoTime() - began) / 1e9, nanos, statuses);
    }

    private long due(int request, int perSecond) {
        return perSecond > 0
                ? request * 1_000_000_000L / perSecond
                : Math.min(request, clients) * STAGGER_NANOS;
    }

    private void ready(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            client.read();
        } catch (IOException e) {
            client.fail();
        }
    }

    /** One at a time is asked, so a request always fits into what the system keeps to be sent. */
    private final class Client {

        private SocketChannel channel = connect();
        private ByteBuffer in = ByteBuffer.allocate(4_096);
        private int request = -1;
        private long since;

        private Client() throws IOException {}

        private SocketChannel connect() throws IOException {
            SocketChannel opened = SocketChannel.open(server);
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        }

        private void send(int number, long since) {
            this.request = number;
            this.since = since;
            ByteBuffer bytes = ByteBuffer.wrap(requests.get(number));
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                fail();
            }
        }

        private void read() throws IOException {
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
            }
            if (channel.read(in) < 0) {
                throw new IOException("hung up");
            }
            int whole = length(in);
            if (whole > 0 && in.position() >= whole && request >= 0) {
                byte[] head = in.array();
                int status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
                told.told(request, status, in.duplicate().flip());
                finish(status);
            }
        }

        private void finish(int status) {
            nanos[request] = System.nanoTime() - since;
            statuses[request] = (short) status;
            request = -1;
            done++;
            in.clear();
            idle.add(this);
        }

        /** Whoever is hung up on counts as an error, and comes again. */
        private void fail() {
            try {
                channel.close();
                channel = connect();
            } catch (IOException e) {
                throw new IllegalStateException("the server is gone", e);
            }
            if (request >= 0) {
                finish(0);
            }
        }
    }

    /** Of the answer that begins a buffer; 0 when that is not known yet. */
    private static int length(ByteBuffer in) {
        byte[] bytes = in.array();
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                return i + 1 + content(new String(bytes, 0, i, StandardCharsets.ISO_8859_1));
            }
        }
        return 0;
    }

    private static int content(String head) {
        String name = "content-length:";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + name.length()).strip().split("\\s")[0]);
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}

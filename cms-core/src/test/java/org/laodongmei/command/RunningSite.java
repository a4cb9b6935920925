package org.laodongmei.command;

import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Sessions;
import org.laodongmei.site.Publisher;
import org.laodongmei.studio.StudioPlace;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The application itself on a free port, serving a small site, and a client that hides nothing. */
public final class RunningSite implements AutoCloseable {

    static {
        // A test that runs over 03:00 asks nobody.
        System.setProperty("laodongmei.links", "off");
        // Each start sets the log up anew, which two at once may not: it is set up already.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    /** No other starts with what was set for one. */
    private static final ReadWriteLock SETTINGS = new ReentrantReadWriteLock();

    private static final long LONGEST_START_NANOS = 60_000_000_000L;

    final DataFolder data;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final String votesPort;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * One that takes in what lies in {@code content} of the folder, if that is there, with the
     * rest.
     */
    public RunningSite(Path folder) throws IOException {
        this(folder, "http://localhost:8080", 0);
    }

    /** One whose address for people is where it listens, which some of a browser's gifts need. */
    public static RunningSite atItsAddress(Path folder) throws IOException {
        int free = freePort();
        return new RunningSite(folder, "http://localhost:" + free, free);
    }

    /** The same, and programs on a host of one's own network may be told by it. */
    public static RunningSite thatTells(Path folder, String host) throws IOException {
        return set("laodongmei.private-hosts", host, () -> atItsAddress(folder));
    }

    /** One that takes votes on a port of its own too. */
    public static RunningSite withTwoWaysToVote(Path folder) throws IOException {
        String port = Integer.toString(freePort());
        return set("laodongmei.votes.port", port, () -> new RunningSite(folder));
    }

    private static RunningSite set(String setting, String value, Start start) throws IOException {
        return with(Map.of(setting, value), start);
    }

    /** Starts one while something is set, which no other that starts meanwhile hears of. */
    public static RunningSite with(Map<String, String> settings, Start start) throws IOException {
        SmallContent.make();
        SETTINGS.writeLock().lock();
        settings.forEach(System::setProperty);
        try {
            return start.start();
        } finally {
            settings.keySet().forEach(System::clearProperty);
            SETTINGS.writeLock().unlock();
        }
    }

    /** How one is started. */
    public interface Start {
        RunningSite start() throws IOException;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The address of a path on the port that takes votes alone. */
    public String leanAddress(String path) {
        return "http://localhost:" + votesPort + path;
    }

    /** One whose pages are made by the templates of a folder. */
    public static RunningSite wearing(Path folder, Path theme) throws IOException {
        return new RunningSite(folder, "http://localhost:8080", 0, "--theme", theme.toString());
    }

    private RunningSite(Path folder, String baseUrl, int wanted, String... more)
            throws IOException {
        Path content = folder.resolve("content");
        if (Files.exists(content)) {
            SmallContent.write(content);
        } else {
            SmallContent.copyTo(folder, wanted == 0);
        }
        this.data = new DataFolder(folder.resolve("data"));
        Serve serve = new Serve();
        List<String> arguments = new ArrayList<>(List.of("--data", data.path().toString()));
        arguments.addAll(List.of("--content", content.toString(), "--base-url", baseUrl));
        arguments.addAll(List.of("--port", Integer.toString(wanted)));
        arguments.addAll(List.of(more));
        new CommandLine(serve).parseArgs(arguments.toArray(String[]::new));
        SETTINGS.readLock().lock();
        try {
            this.votesPort = System.getProperty("laodongmei.votes.port", "");
            this.context = serve.open();
        } finally {
            SETTINGS.readLock().unlock();
        }
        this.port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port", ""));
        awaitEdition();
    }

    /** What was published before is read in just after the start; until then the API says so. */
    private void awaitEdition() {
        long began = System.nanoTime();
        while (context.getBean(Publisher.class).latest() == null) {
            if (System.nanoTime() - began > LONGEST_START_NANOS) {
                throw new IllegalStateException("no edition after the start");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The address of a path, for a browser. */
    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The link by which the first administrator is made. */
    public String firstLink() {
        return "/studio/first?token=" + context.getBean(StudioPlace.class).firstToken();
    }

    /** Lets so much time pass for everybody who showed who they are: they must show it again. */
    public void letConfirmationsGrowOld() {
        sql("update session set confirmed_at = 0");
    }

    /** Does something behind the application's back. */
    public void sql(String statement) {
        try (Connection database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + data.path().resolve("laodongmei.db"));
                Statement behind = database.createStatement()) {
            behind.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** How many statements the database has run so far. */
    public long statements() {
        return context.getBean(Database.class).statements();
    }

    /** How many statements something takes, whatever the application asks beside it meanwhile. */
    public long statementsOf(Runnable something) {
        return LongStream.range(0, 5)
                .map(_ -> {
                    long before = statements();
                    something.run();
                    return statements() - before;
                })
                .min()
                .orElseThrow();
    }

    /** A room of the application. */
    public <T> T room(Class<T> room) {
        return context.getBean(room);
    }

    /** The id of an entry. */
    public String entry(String kind, String slug) {
        return String.valueOf(
                context.getBean(Entries.class).addresses().get(new Address(kind, slug)));
    }

    /** The token of a new session of somebody. */
    public String session(String account) {
        return context.getBean(Sessions.class).open(account, false, "a test", "192.0.2.1");
    }

    /** The token of a session whose code is still to come. */
    public String halfSession(String account) {
        return context.getBean(Sessions.class).open(account, true, "a test", "192.0.2.1");
    }

    /** Every address below a path that a controller answers. */
    public Set<String> routes(String below) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(route -> route.startsWith(below))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks with headers given as name, value, name, value. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public HttpResponse<byte[]> ask(String method, String path, String... headers) {
        return send(
                path,
                request -> request.method(method, HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    /** Sends a form, given as its body. */
    public HttpResponse<byte[]> post(String path, String form, String... headers) {
        return send(
                path,
                request ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    /** Sends bytes, or nothing when they are null. */
    public HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.BodyPublisher bytes =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body);
        return send(path, request -> request.method(method, bytes), headers);
    }

    private HttpResponse<byte[]> send(
            String path, UnaryOperator<HttpRequest.Builder> body, String... headers) {
        HttpRequest.Builder request =
                body.apply(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Sends a path as it stands, however odd, and gives back all of the answer. */
    public String raw(String path) {
        try (Socket socket = new Socket("localhost", port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

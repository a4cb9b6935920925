package org.laodongmei.command;

import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.site.PublishLoop;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.SiteLocation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code serve}: imports the content folder into empty data, publishes, and serves the site;
 * follows every change from then on.
 */
@Command(
        name = "serve",
        description = "Serve the site, and publish whatever changes (the default command)",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    /** The command returned but the process goes on. */
    static final int GOES_ON = -1;

    @Mixin private DataOptions options;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description =
                    "Folder taken when the data folder is empty (laodongmei.content; ./content)")
    private Path content;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (server.port; 8080)")
    private Integer port;

    @Override
    public Integer call() throws IOException {
        open();
        return GOES_ON;
    }

    /** Imports and publishes where there is nothing yet, and begins to serve. */
    ConfigurableApplicationContext open() throws IOException {
        Rooms rooms = Rooms.open(options);
        try {
            Publisher publisher =
                    rooms.publisher()
                            .orElseThrow(() ->
                                    new Failure(
                                            "another process serves the data folder "
                                                    + options.data()));
            int free = freePort();
            fill(rooms);
            if (!publisher.hasRelease()) {
                PublishCommand.run(publisher, false);
            }
            return start(rooms, publisher, free);
        } catch (RuntimeException | IOException e) {
            rooms.close();
            throw e;
        }
    }

    /** The port, which another program may have: that is better known before a long import. */
    private int freePort() {
        String wanted = port != null ? port.toString() : DataOptions.setting("server.port", "8080");
        try {
            int number = Integer.parseInt(wanted);
            new ServerSocket(number).close();
            return number;
        } catch (IllegalArgumentException e) {
            throw new Failure("a port is a number from 0 to 65535, not " + wanted);
        } catch (IOException e) {
            throw new Failure(
                    "port "
                            + wanted
                            + " cannot be listened on: "
                            + e.getMessage()
                            + "; another can be given with --port");
        }
    }

    private void fill(Rooms rooms) throws IOException {
        Path folder =
                content != null
                        ? content
                        : Path.of(DataOptions.setting("laodongmei.content", "content"));
        if (rooms.changes().head() == 0 && Files.isDirectory(folder)) {
            System.out.println(
                    "The data folder is empty: taking " + folder.toAbsolutePath().normalize());
            ImportCommand.run(rooms, folder, System.out);
        }
    }

    private static ConfigurableApplicationContext start(
            Rooms rooms, Publisher publisher, int port) {
        SearchIndex index = rooms.index();
        Indexer indexer = rooms.indexer();
        PublishLoop loop = new PublishLoop(publisher, rooms.changes(), rooms.clock());
        SpringApplication application = new SpringApplication(Web.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>)
                        context -> {
                            GenericApplicationContext generic = (GenericApplicationContext) context;
                            generic.registerBean(SiteLocation.class, rooms::siteLocation);
                            generic.registerBean(
                                    Publisher.class,
                                    () -> publisher,
                                    bean -> bean.setDestroyMethodName(""));
                            generic.registerBean(
                                    SearchIndex.class,
                                    () -> index,
                                    bean -> bean.setDestroyMethodName(""));
                        });
        application.addListeners((ContextClosedEvent closed) -> {
            loop.close();
            indexer.close();
            rooms.close();
        });
        ConfigurableApplicationContext context = application.run("--server.port=" + port);
        loop.start();
        indexer.start();
        // The first question loads dictionaries, which may take longer than a question is given.
        index.search(SearchQuery.of("劳动者 mianshi"));
        closeAtTheEnd(context);
        String listening = context.getEnvironment().getProperty("local.server.port");
        System.out.println("The site is at http://localhost:" + listening + "/");
        return context;
    }

    /**
     * Whoever stops the process before this gets it stopped at once, which loses nothing: closed
     * under the hands of a start, the rooms would fail it loudly.
     */
    private static void closeAtTheEnd(ConfigurableApplicationContext context) {
        try {
            context.registerShutdownHook();
        } catch (IllegalStateException e) {
            // This is the end already.
        }
    }

    /**
     * The web application: every controller of every room, with the rooms that {@code serve} has
     * opened.
     */
    @SpringBootApplication(scanBasePackages = "org.laodongmei")
    static class Web {}
}

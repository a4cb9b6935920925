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
            fill(rooms);
            if (!publisher.hasRelease()) {
                PublishCommand.run(publisher, false);
            }
            return start(rooms, publisher);
        } catch (RuntimeException | IOException e) {
            rooms.close();
            throw e;
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

    private ConfigurableApplicationContext start(Rooms rooms, Publisher publisher) {
        SearchIndex index = rooms.index();
        Indexer indexer = rooms.indexer();
        PublishLoop loop = new PublishLoop(publisher, rooms.changes(), rooms.clock());
        SpringApplication application = new SpringApplication(Web.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
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
        String[] arguments = port == null ? new String[0] : new String[] {"--server.port=" + port};
        ConfigurableApplicationContext context = application.run(arguments);
        loop.start();
        indexer.start();
        // The first question loads dictionaries, which may take longer than a question is given.
        index.search(SearchQuery.of("劳动者 mianshi"));
        String listening = context.getEnvironment().getProperty("local.server.port");
        System.out.println("The site is at http://localhost:" + listening + "/");
        return context;
    }

    /**
     * The web application: every controller of every room, with the rooms that {@code serve} has
     * opened.
     */
    @SpringBootApplication(scanBasePackages = "org.laodongmei")
    static class Web {}
}

package org.laodongmei.command;

import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Clockwork;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.notice.Post;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.question.Questions;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Timetable;
import org.laodongmei.review.link.NightlyLinks;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.site.Preview;
import org.laodongmei.site.PublishLoop;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.Releases;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.syndication.Webhooks;
import org.laodongmei.transfer.packed.Unpacked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
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
import java.time.ZoneId;
import java.util.Optional;
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
            names = "--theme",
            paramLabel = "DIR",
            description =
                    "Make pages by the templates of this folder as they are, for whoever writes"
                            + " them (laodongmei.theme)")
    private Path theme;

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
            dress(rooms);
            Publisher publisher =
                    rooms.site()
                            .publisher()
                            .orElseThrow(() ->
                                    new Failure(
                                            "another process serves the data folder "
                                                    + options.data()));
            int free = freePort();
            Unpacked.sweep(options.data());
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

    private void dress(Rooms rooms) {
        String folder =
                theme != null ? theme.toString() : DataOptions.setting("laodongmei.theme", "");
        if (!folder.isBlank()) {
            rooms.wear(
                    Dress.of(Path.of(folder), options.data().resolve("theme-classes"))
                            .orElseThrow(
                                    () -> new Failure("no templates in " + folder + " (--theme)")));
        }
    }

    /** The port, which another program may have: that is better known before a long import. */
    private int freePort() {
        String wanted = port != null ? port.toString() : DataOptions.setting("server.port", "8080");
        free(DataOptions.setting("laodongmei.votes.port", "0"), "laodongmei.votes.port");
        return free(wanted, "--port");
    }

    private static int free(String wanted, String given) {
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
                            + "; another can be given with "
                            + given);
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
        Optional<Identities> identities = rooms.people().identities();
        StudioPlace place = new StudioPlace(rooms.baseUrl(), SignIns.token());
        PublishLoop loop = new PublishLoop(publisher, rooms.changes(), rooms.clock());
        Publishing publishing = rooms.publishing();
        Timetable timetable =
                new Timetable(rooms.database(), publishing, rooms.trash(), rooms.clock());
        Optional<Post> post = rooms.post();
        Clockwork votes = rooms.votes().clockwork();
        Questions questions = questions(rooms);
        Webhooks webhooks = rooms.webhooks();
        Optional<NightlyLinks> nightly = rooms.links().nightly(Rooms.ZONE);
        SpringApplication application = new SpringApplication(Web.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>)
                        context -> {
                            GenericApplicationContext generic = (GenericApplicationContext) context;
                            Beans beans = new Beans(generic);
                            beans.of(rooms, place);
                            identities.ifPresent(it -> beans.add(Identities.class, it));
                            post.ifPresent(it -> beans.add(Post.class, it));
                            beans.add(Publisher.class, publisher);
                            beans.add(Releases.class, rooms.releases(publisher));
                            beans.add(SearchIndex.class, index);
                            beans.add(Questions.class, questions);
                            beans.add(Webhooks.class, webhooks);
                            beans.add(Publishing.class, publishing);
                            beans.add(Preview.class, rooms.site().preview(publisher));
                        });
        application.addListeners((ContextClosedEvent closed) -> {
            timetable.close();
            post.ifPresent(Post::close);
            votes.close();
            questions.close();
            webhooks.close();
            nightly.ifPresent(NightlyLinks::close);
            loop.close();
            indexer.close();
            rooms.close();
        });
        ConfigurableApplicationContext context = application.run("--server.port=" + port);
        loop.start();
        indexer.start();
        timetable.start();
        post.ifPresent(Post::start);
        votes.start();
        questions.start();
        webhooks.start();
        nightly.ifPresent(NightlyLinks::start);
        rooms.intake().subscriptions().start();
        warmUp(rooms, index);
        closeAtTheEnd(context);
        announce(context, rooms, place);
        return context;
    }

    private static void warmUp(Rooms rooms, SearchIndex index) {
        look(rooms.media().likenesses());
        // The first question loads dictionaries, which may take longer than a question is given.
        index.search(SearchQuery.of("劳动者 mianshi"));
    }

    private static void announce(
            ConfigurableApplicationContext context, Rooms rooms, StudioPlace place) {
        String listening = context.getEnvironment().getProperty("local.server.port");
        System.out.println("The site is at http://localhost:" + listening + "/");
        System.out.println("The studio is at http://localhost:" + listening + "/studio");
        if (rooms.people().accounts().isEmpty()) {
            System.out.println(
                    "Nobody can sign in yet. This link makes the first administrator, once:");
            System.out.println(
                    "http://localhost:" + listening + "/studio/first?token=" + place.firstToken());
        }
    }

    private static Questions questions(Rooms rooms) {
        ZoneId zone = SiteSettings.read(rooms.settings().get("site").orElse(null)).zone();
        return new Questions(rooms.database(), zone, rooms.clock());
    }

    /**
     * Pictures of a time when nobody compared them; a few at a time, beside whatever else goes on.
     */
    private static void look(Likenesses likenesses) {
        Thread.ofPlatform()
                .daemon()
                .name("likenesses")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        while (likenesses.fill(20) > 0) {
                            Thread.sleep(100);
                        }
                    } catch (InterruptedException | RuntimeException e) {
                        // The database was closed; the next start goes on.
                    }
                });
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
    @SpringBootApplication(
            scanBasePackages = "org.laodongmei",
            exclude = {
                UserDetailsServiceAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                // It measures each request for nobody: a tenth of what a ballot costs.
                WebMvcObservationAutoConfiguration.class
            })
    static class Web {}
}

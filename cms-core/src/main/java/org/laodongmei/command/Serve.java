package org.laodongmei.command;

import org.laodongmei.audit.Audit;
import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.SavedLists;
import org.laodongmei.entry.desk.TagDesk;
import org.laodongmei.entry.desk.Uses;
import org.laodongmei.entry.desk.Writers;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.media.library.Uploads;
import org.laodongmei.media.remote.RemotePictures;
import org.laodongmei.notice.Post;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.Units;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.question.Questions;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stages;
import org.laodongmei.review.Timetable;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Known;
import org.laodongmei.review.figures.Contributions;
import org.laodongmei.review.link.NightlyLinks;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.review.preview.PreviewLinks;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.Preview;
import org.laodongmei.site.PublishLoop;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.Releases;
import org.laodongmei.site.SiteLocation;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Turnouts;
import org.laodongmei.vote.serve.Cookies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
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
import java.time.InstantSource;
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
        Optional<Identities> identities = rooms.people().identities();
        StudioPlace place = new StudioPlace(rooms.baseUrl(), SignIns.token());
        PublishLoop loop = new PublishLoop(publisher, rooms.changes(), rooms.clock());
        Publishing publishing = rooms.publishing();
        Timetable timetable =
                new Timetable(rooms.database(), publishing, rooms.trash(), rooms.clock());
        Optional<Post> post = rooms.post();
        Clockwork votes = rooms.votes().clockwork();
        Questions questions = questions(rooms);
        Optional<NightlyLinks> nightly = rooms.links().nightly(Rooms.ZONE);
        SpringApplication application = new SpringApplication(Web.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>)
                        context -> {
                            GenericApplicationContext generic = (GenericApplicationContext) context;
                            hand(generic, rooms, place);
                            identities.ifPresent(it -> bean(generic, Identities.class, it));
                            post.ifPresent(it -> bean(generic, Post.class, it));
                            bean(generic, Publisher.class, publisher);
                            bean(generic, Releases.class, rooms.releases(publisher));
                            bean(generic, SearchIndex.class, index);
                            bean(generic, Questions.class, questions);
                            bean(generic, Publishing.class, publishing);
                            bean(generic, Preview.class, rooms.preview(publisher));
                        });
        application.addListeners((ContextClosedEvent closed) -> {
            timetable.close();
            post.ifPresent(Post::close);
            votes.close();
            questions.close();
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
        nightly.ifPresent(NightlyLinks::start);
        look(rooms.media().likenesses());
        // The first question loads dictionaries, which may take longer than a question is given.
        index.search(SearchQuery.of("劳动者 mianshi"));
        closeAtTheEnd(context);
        announce(context, rooms, place);
        return context;
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

    /** Gives the web application the rooms that its screens ask. */
    private static void hand(GenericApplicationContext generic, Rooms rooms, StudioPlace place) {
        generic.registerBean(SiteLocation.class, rooms::siteLocation);
        generic.registerBean(StudioPlace.class, () -> place);
        bean(generic, InstantSource.class, rooms.clock());
        bean(generic, Settings.class, rooms.settings());
        bean(generic, TagDesk.class, rooms.tagDesk());
        bean(generic, SiteDesk.class, new SiteDesk(rooms.settings(), rooms.audit()));
        bean(generic, Channels.class, rooms.channels());
        bean(generic, ChannelDesk.class, rooms.channelDesk());
        bean(generic, Audit.class, rooms.audit());
        hand(generic, rooms.people());
        bean(generic, Kinds.class, rooms.kinds());
        bean(generic, Assets.class, rooms.assets());
        bean(generic, Library.class, rooms.media().library());
        generic.registerBean(
                RemotePictures.class, () -> new RemotePictures(rooms.media().library()));
        bean(generic, Collections.class, rooms.media().collections());
        bean(generic, Likenesses.class, rooms.media().likenesses());
        bean(generic, Uploads.class, rooms.media().uploads());
        bean(generic, Uses.class, rooms.uses());
        bean(generic, Entries.class, rooms.entries());
        bean(generic, Writing.class, rooms.writing());
        bean(generic, History.class, rooms.history());
        bean(generic, Desk.class, rooms.desk());
        bean(generic, Writers.class, rooms.writers());
        bean(generic, Stages.class, rooms.stages());
        bean(generic, Reviews.class, rooms.reviews());
        bean(generic, Database.class, rooms.database());
        bean(generic, SavedLists.class, rooms.savedLists());
        bean(generic, Contributions.class, rooms.contributions());
        bean(generic, Remarks.class, rooms.remarks());
        bean(generic, Checks.class, rooms.checks());
        bean(generic, Known.class, rooms.known());
        bean(generic, OutsideLinks.class, rooms.links().links());
        bean(generic, PreviewLinks.class, rooms.previewLinks());
        bean(generic, Campaigns.class, rooms.votes().campaigns());
        bean(generic, Ballots.class, rooms.votes().ballots());
        bean(generic, Turnouts.class, rooms.votes().turnouts());
        bean(generic, Cookies.class, new Cookies(rooms.baseUrl().startsWith("https:")));
    }

    private static void hand(GenericApplicationContext generic, PeopleRooms people) {
        bean(generic, Accounts.class, people.accounts());
        bean(generic, Addresses.class, people.addresses());
        bean(generic, Sessions.class, people.sessions());
        bean(generic, SignIns.class, people.signIns());
        bean(generic, Units.class, people.units());
        bean(generic, Passkeys.class, people.passkeys());
    }

    /** Hands a room to the web application, which is not to close it. */
    private static <T> void bean(GenericApplicationContext context, Class<T> type, T room) {
        context.registerBean(type, () -> room, bean -> bean.setDestroyMethodName(""));
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
                SecurityFilterAutoConfiguration.class
            })
    static class Web {}
}

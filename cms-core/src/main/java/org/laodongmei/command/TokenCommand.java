package org.laodongmei.command;

import org.jspecify.annotations.Nullable;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.people.token.InvalidToken;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code token}: by what programs come in. */
@Command(
        name = "token",
        description = "Manage the keys by which programs come in",
        mixinStandardHelpOptions = true)
final class TokenCommand {

    private static final String BY = "command";

    @Spec private CommandSpec spec;

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /**
     * {@code token add NAME --scope SCOPE}: a read key where it only reads, else a service's token;
     * its secret is all that goes to standard output.
     */
    @Command(
            name = "add",
            description = "Make a key; its secret is printed once",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "NAME", description = "What it is called") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            required = true,
                            split = ",",
                            description = "One or more of: ${COMPLETION-CANDIDATES}")
                    List<Scope> scopes,
            @Option(
                            names = "--channel",
                            paramLabel = "SLUG",
                            description = "Only this channel, with those below")
                    @Nullable String channel,
            @Option(
                            names = "--expires",
                            paramLabel = "DAYS",
                            description = "After so many days it is good no more")
                    @Nullable Integer days) {
        try (Rooms rooms = Rooms.open(options)) {
            if (channel != null && rooms.channels().path(channel).isEmpty()) {
                throw new Failure("there is no channel " + channel);
            }
            Set<Scope> all = Set.copyOf(scopes);
            Sort sort = all.equals(Set.of(Scope.READ)) ? Sort.READ : Sort.SERVICE;
            Duration lasts = days == null ? null : Duration.ofDays(days);
            Tokens.Wish wish = new Tokens.Wish(name, sort, null, all, channel, lasts);
            out().println(rooms.people().tokens().made(BY, wish).secret());
            return 0;
        } catch (InvalidToken e) {
            throw new Failure(name + " was not added: " + e.getMessage());
        }
    }

    /** {@code token list}: a line each, with tabs between. */
    @Command(name = "list", description = "List the keys", mixinStandardHelpOptions = true)
    int list(@Mixin DataOptions options) {
        try (Rooms rooms = Rooms.open(options)) {
            rooms.people().tokens().all().forEach(token -> out().println(line(token)));
            return 0;
        }
    }

    private static String line(Token token) {
        String scopes =
                token.scopes().stream()
                        .sorted()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
        return String.join(
                "\t",
                token.id(),
                token.name(),
                token.sort().name().toLowerCase(Locale.ROOT),
                scopes,
                token.channel() == null ? "all channels" : token.channel(),
                token.expires() == null ? "for ever" : "until " + token.expires(),
                token.used() == null ? "never used" : "used " + token.used());
    }

    /** {@code token revoke ID}. */
    @Command(name = "revoke", description = "Take a key away", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "ID", description = "As list tells it") String id) {
        try (Rooms rooms = Rooms.open(options)) {
            Tokens tokens = rooms.people().tokens();
            if (tokens.all().stream().noneMatch(token -> token.id().equals(id))) {
                throw new Failure("there is no key " + id);
            }
            tokens.revoke(BY, id);
            out().println(id + " is good no more");
            return 0;
        }
    }
}

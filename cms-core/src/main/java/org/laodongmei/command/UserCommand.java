package org.laodongmei.command;

import org.jspecify.annotations.Nullable;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code user}: who may use the studio. */
@Command(
        name = "user",
        description = "Manage who may use the studio",
        mixinStandardHelpOptions = true)
final class UserCommand {

    /** {@code user add NAME --role ROLE}: the password is the first line of standard input. */
    @Command(
            name = "add",
            description = "Add somebody; the password is read from standard input",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "NAME", description = "What they sign in with") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "One or more of: ${COMPLETION-CANDIDATES}")
                    List<Role> roles,
            @Option(
                            names = "--display",
                            paramLabel = "TEXT",
                            description = "What others see; the name if not given")
                    @Nullable String display)
            throws IOException {
        String password =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        if (password == null) {
            throw new Failure("the password is expected on standard input");
        }
        try (Rooms rooms = Rooms.open(options)) {
            rooms.people()
                    .accounts()
                    .add(
                            "command",
                            new Accounts.Wish(
                                    name,
                                    display == null ? name : display,
                                    null,
                                    roles.stream().map(Grant::of).toList()),
                            password);
            System.out.println(name + " can sign in");
            return 0;
        } catch (InvalidAccount e) {
            throw new Failure(name + " was not added: " + e.getMessage());
        }
    }
}

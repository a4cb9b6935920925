package org.laodongmei.command;

import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.vote.Audited;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.roll.InvalidRoll;
import org.laodongmei.vote.roll.SaltedNumber;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code votes}: what concerns ballots. */
@Command(
        name = "votes",
        description = "Who may vote, and how the votes of a campaign came about",
        mixinStandardHelpOptions = true,
        subcommands = {
            VotesCommand.AuditCommand.class,
            VotesCommand.RollCommand.class,
            VotesCommand.SaltCommand.class
        })
final class VotesCommand {

    /** {@code votes audit CAMPAIGN}: recounts a campaign from its first line. */
    @Command(
            name = "audit",
            description = "Recount a campaign, and look for whatever was altered",
            mixinStandardHelpOptions = true)
    static final class AuditCommand implements Callable<Integer> {

        @Mixin private DataOptions options;

        @Parameters(paramLabel = "CAMPAIGN", description = "The campaign's slug")
        private String slug;

        @Override
        public Integer call() {
            try (Rooms rooms = Rooms.open(options)) {
                Audited audited =
                        rooms.votes()
                                .audit(slug)
                                .orElseThrow(() -> new Failure("there is no campaign " + slug));
                List<Candidate> candidates =
                        rooms.votes().campaigns().find(slug).orElseThrow().candidates();
                for (Candidate candidate : candidates) {
                    System.out.printf(
                            "%8d  %d %s%n",
                            audited.counts().getOrDefault(candidate.number(), 0),
                            candidate.number(),
                            candidate.name());
                }
                System.out.printf(
                        "%d lines, %d ballots, %d of them void, %d signed heads%n",
                        audited.lines(), audited.ballots(), audited.voided(), audited.signed());
                System.out.println("last line: " + audited.head());
                audited.faults().forEach(fault -> System.out.println("FAULT: " + fault));
                if (!audited.faults().isEmpty()) {
                    throw new Failure("the ledger of " + slug + " is not whole");
                }
                System.out.println("The ledger is whole: no line was altered, added or removed.");
            }
            return 0;
        }
    }

    /** {@code votes roll CAMPAIGN FILE}: says who may vote in a campaign for members. */
    @Command(
            name = "roll",
            description = "Add members to the list of a campaign (identity: roll)",
            mixinStandardHelpOptions = true)
    static final class RollCommand implements Callable<Integer> {

        @Mixin private DataOptions options;

        @Parameters(paramLabel = "CAMPAIGN", description = "The campaign's slug")
        private String slug;

        @Parameters(paramLabel = "FILE", description = "CSV as 'votes salt' writes it")
        private Path file;

        @Override
        public Integer call() {
            try (Rooms rooms = Rooms.open(options);
                    Reader csv = Files.newBufferedReader(file)) {
                if (rooms.votes().declarations().find(slug).isEmpty()) {
                    throw new Failure("there is no campaign " + slug);
                }
                int added = rooms.votes().rolls().add("command", slug, csv);
                System.out.printf(
                        "%d members added, %d in all%n", added, rooms.votes().rolls().size(slug));
            } catch (InvalidRoll e) {
                throw new Failure(file + ": " + e.getMessage());
            } catch (IOException | UncheckedIOException e) {
                throw unreadable(file, e);
            }
            return 0;
        }
    }

    private static Failure unreadable(Path file, Exception e) {
        boolean isCoded =
                e instanceof CharacterCodingException
                        || e.getCause() instanceof CharacterCodingException;
        return new Failure(
                file + (isCoded ? " is not UTF-8" : " cannot be read: " + e.getMessage()));
    }

    /** {@code votes salt FILE}: makes a list of plain numbers into one that may leave the house. */
    @Command(
            name = "salt",
            description = "Print a list of members' numbers, one a line, salted",
            mixinStandardHelpOptions = true)
    static final class SaltCommand implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "Text, a number a line")
        private Path file;

        @Option(
                names = "--salt",
                paramLabel = "SALT",
                description = "That of a list before, to add to it; a new one if not given")
        private String salt;

        @Override
        public Integer call() {
            String used = salt != null ? salt : SaltedNumber.salt();
            try (BufferedReader numbers = Files.newBufferedReader(file)) {
                System.out.println("salt," + used);
                for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
                    if (!line.isBlank()) {
                        System.out.println(SaltedNumber.of(used, line));
                    }
                }
            } catch (IOException e) {
                throw unreadable(file, e);
            }
            return 0;
        }
    }
}

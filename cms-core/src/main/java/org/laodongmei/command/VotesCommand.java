package org.laodongmei.command;

import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.vote.Audited;
import org.laodongmei.vote.campaign.Candidate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code votes}: what concerns ballots. */
@Command(
        name = "votes",
        description = "Prove how the votes of a campaign came about",
        mixinStandardHelpOptions = true,
        subcommands = VotesCommand.AuditCommand.class)
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
}

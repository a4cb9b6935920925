package org.laodongmei.vote;

import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Line;
import org.laodongmei.vote.ledger.Poll;
import org.laodongmei.vote.proof.Checkpoints;
import org.laodongmei.vote.proof.Checkpoints.Checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a ledger from its first line and believes nothing: every hash is made anew, every unique
 * key is looked for a second time, every signed head is compared, and the ballots are counted.
 */
final class Recount {

    private static final int MOST_FAULTS = 20;

    private final Map<Long, Checkpoint> signed = new HashMap<>();
    private final Map<Long, Integer> ballots = new HashMap<>();
    private final Set<String> once = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private byte[] hash = new byte[32];
    private long lines;
    private long voided;
    private Instant last = Instant.EPOCH;
    private final Map<Integer, Integer> counts = new TreeMap<>();

    private Recount(List<Checkpoint> checkpoints) {
        checkpoints.forEach(it -> signed.put(it.lines(), it));
    }

    /**
     * Recounts a campaign.
     *
     * @param told what is told of each candidate, in order of their numbers
     */
    static Audited of(Ledger ledger, Checkpoints checkpoints, Poll poll, List<Integer> told) {
        Recount recount = new Recount(checkpoints.of(poll));
        ledger.each(poll, recount::read);
        recount.compare(told);
        return new Audited(
                recount.lines,
                recount.ballots.size() + recount.voided,
                recount.voided,
                HexFormat.of().formatHex(recount.hash),
                recount.signed.size(),
                Map.copyOf(recount.counts),
                List.copyOf(recount.faults));
    }

    private void read(Ledger.Kept kept) {
        Line line = kept.line();
        if (line.number() != ++lines) {
            fault("line " + lines + " is missing");
            lines = line.number();
        }
        if (line.at().isBefore(last)) {
            fault("line " + lines + " is older than the one before");
        }
        last = line.at();
        hash = sha256(hash, line.text());
        if (!MessageDigest.isEqual(hash, kept.hash())) {
            fault("line " + lines + " does not follow from the one before");
            hash = kept.hash();
        }
        Checkpoint checkpoint = signed.get(lines);
        if (checkpoint != null && !MessageDigest.isEqual(hash, checkpoint.hash())) {
            fault("line " + lines + " is another one than was signed");
        }
        if (checkpoint != null && !checkpoint.isSigned()) {
            fault("the signature at line " + lines + " is not ours");
        }
        switch (line) {
            case Line.Ballot ballot -> count(ballot);
            case Line.Act act -> Sealed.taken(act.json()).forEach(this::takeOut);
        }
    }

    private void count(Line.Ballot ballot) {
        String key =
                HexFormat.of().formatHex(ballot.voter())
                        + " "
                        + ballot.candidate()
                        + " "
                        + ballot.once();
        if (!once.add(key)) {
            fault("line " + ballot.number() + " is a second ballot of the same voter");
        }
        ballots.put(ballot.number(), ballot.candidate());
        counts.merge(ballot.candidate(), 1, Integer::sum);
    }

    private void takeOut(long line) {
        Integer candidate = ballots.remove(line);
        if (candidate == null) {
            fault("line " + lines + " takes out " + line + ", which is no ballot that counts");
            return;
        }
        voided++;
        counts.merge(candidate, -1, Integer::sum);
    }

    private void compare(List<Integer> told) {
        signed.keySet().stream()
                .filter(line -> line > lines)
                .forEach(line -> fault("line " + line + " was signed and is not there"));
        for (int number = 1; number <= told.size(); number++) {
            int counted = counts.getOrDefault(number, 0);
            if (counted != told.get(number - 1)) {
                fault(
                        "candidate "
                                + number
                                + " has "
                                + counted
                                + " ballots, and "
                                + told.get(number - 1)
                                + " are told");
            }
        }
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static byte[] sha256(byte[] before, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

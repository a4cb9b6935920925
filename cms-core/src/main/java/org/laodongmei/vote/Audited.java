package org.laodongmei.vote;

import java.util.List;
import java.util.Map;

/**
 * What a recount of a ledger found.
 *
 * @param lines of the ledger
 * @param ballots that were cast, those taken out among them
 * @param voided how many of them do not count
 * @param head hash of the last line, in hexadecimal
 * @param signed how many heads were signed
 * @param counts how many ballots count, by the number of the candidate
 * @param faults what is wrong, a sentence each, the first twenty; empty when all is well
 */
public record Audited(
        long lines,
        long ballots,
        long voided,
        String head,
        int signed,
        Map<Integer, Integer> counts,
        List<String> faults) {}

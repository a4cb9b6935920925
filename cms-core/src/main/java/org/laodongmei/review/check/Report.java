package org.laodongmei.review.check;

import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;

import java.util.List;
import java.util.Map;

/**
 * What was found in a piece.
 *
 * @param findings errors first
 * @param letBe what somebody let be, by the finding's key
 */
public record Report(List<Finding> findings, Map<String, Exemption> letBe) {

    /** Those of a weight that nobody let be. */
    public List<Finding> open(Weight weight) {
        return findings.stream()
                .filter(finding -> finding.weight() == weight && !letBe.containsKey(finding.key()))
                .toList();
    }

    /** Whether something is missing without which readers cannot be shown the piece. */
    public boolean isUnfinished() {
        return findings.stream().anyMatch(finding -> !canBeLetBe(finding));
    }

    /** Those that somebody let be and that are still there. */
    public List<Finding> closed() {
        return findings.stream().filter(finding -> letBe.containsKey(finding.key())).toList();
    }

    /** Whether a finding can be let be: what readers cannot do without cannot. */
    public static boolean canBeLetBe(Finding finding) {
        return !finding.rule().equals(Needs.RULE);
    }
}

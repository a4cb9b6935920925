package org.laodongmei.review.proof;

import org.jspecify.annotations.Nullable;
import org.laodongmei.review.proof.Finding.Weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what rules find; of one rule not more than anybody reads. */
public final class Findings {

    private static final int MOST_OF_A_RULE = 200;

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Adds what a rule found at a place.
     *
     * @param mend what would be right there; null when only a person can say
     */
    public void add(
            String rule,
            Weight weight,
            Passage in,
            int from,
            int to,
            String zh,
            String en,
            @Nullable String mend) {
        add(
                new Finding(
                        rule,
                        weight,
                        in.field(),
                        from,
                        to,
                        in.source().substring(from, to),
                        zh,
                        en,
                        mend));
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        if (counts.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            all.add(finding);
        }
    }

    /** All, errors first, each weight in the order of the text. */
    public List<Finding> all() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Finding::weight));
        return sorted;
    }
}

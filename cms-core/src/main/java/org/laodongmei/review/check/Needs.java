package org.laodongmei.review.check;

import org.laodongmei.kind.Problem;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.review.proof.Findings;

import java.util.List;

/** What the kind asks for and the piece has not. */
final class Needs {

    static final String RULE = "needed";

    private Needs() {}

    static void look(List<Problem> problems, Findings found) {
        for (Problem problem : problems) {
            found.add(
                    new Finding(
                            RULE,
                            Weight.ERROR,
                            problem.field(),
                            0,
                            0,
                            "",
                            problem.zh(),
                            problem.message(),
                            null));
        }
    }
}

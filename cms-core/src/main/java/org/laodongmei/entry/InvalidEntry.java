package org.laodongmei.entry;

import org.laodongmei.kind.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** A draft cannot be kept as it is; tells every problem, not just the first. */
public final class InvalidEntry extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidEntry(List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> problem.field() + ": " + problem.message())
                        .collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}

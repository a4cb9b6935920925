package org.laodongmei.vote.campaign;

import java.util.List;

/** A campaign cannot be declared so, or what was asked of it cannot be done now. */
public final class InvalidCampaign extends RuntimeException {

    /**
     * What is wrong with one field.
     *
     * @param field the key in the declaration; empty when it is about none
     * @param message one sentence
     * @param zh the same in Chinese
     */
    public record Problem(String field, String message, String zh) {}

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public InvalidCampaign(List<Problem> problems) {
        super(problems.getFirst().field() + ": " + problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    /**
     * @param field the key in the declaration; empty when it is about none
     * @param message one sentence
     * @param zh the same in Chinese
     */
    public InvalidCampaign(String field, String message, String zh) {
        this(List.of(new Problem(field, message, zh)));
    }

    /** All that is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}

package org.laodongmei.api.query;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** A question that cannot be answered because of how it was asked; its caller is told what. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final int at;
    private final String zh;
    private final @Nullable String nearest;

    /**
     * @param parameter the name of the parameter at fault
     * @param at where in its value, from 1; 0 for all of it
     * @param message one sentence in English
     * @param zh the same in Chinese
     * @param nearest the word that would have been right and comes nearest; null for none
     */
    public InvalidQuery(
            String parameter, int at, String message, String zh, @Nullable String nearest) {
        super(message);
        this.parameter = parameter;
        this.at = at;
        this.zh = zh;
        this.nearest = nearest;
    }

    /** A mistake in a parameter, as a whole. */
    public static InvalidQuery of(String parameter, String message, String zh) {
        return new InvalidQuery(parameter, 0, message, zh, null);
    }

    /**
     * A word that stands for nothing.
     *
     * @param what it should have been one of, in English, such as {@code field}
     * @param zhWhat the same in Chinese
     * @param known the words that stand for something
     */
    public static InvalidQuery unknown(
            String parameter,
            int at,
            String what,
            String zhWhat,
            String word,
            Collection<String> known) {
        String nearest = Nearest.to(word, known).orElse(null);
        return new InvalidQuery(
                parameter,
                at,
                "there is no " + what + " '" + word + "'" + hint(nearest, "; did you mean '", "'?"),
                "没有名为“" + word + "”的" + zhWhat + hint(nearest, "，是不是“", "”？"),
                nearest);
    }

    private static String hint(@Nullable String nearest, String before, String after) {
        return nearest == null ? "" : before + nearest + after;
    }

    public String parameter() {
        return parameter;
    }

    public int at() {
        return at;
    }

    public String zh() {
        return zh;
    }

    public @Nullable String nearest() {
        return nearest;
    }
}

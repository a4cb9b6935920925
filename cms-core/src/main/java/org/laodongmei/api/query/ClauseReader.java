package org.laodongmei.api.query;

import org.laodongmei.api.query.Clause.Comparison;
import org.laodongmei.api.query.Clause.Operand;
import org.laodongmei.api.query.Clause.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a filter, such as {@code channel:news+published_at:>'2019-05-01'}, by descent: the subset
 * of NQL (the query language of Ghost) without aggregates. Everything is bounded, nothing is a
 * regular expression.
 */
public final class ClauseReader {

    /** The longest filter, in characters. */
    public static final int LONGEST = 2_000;

    private static final int DEEPEST = 10;
    private static final int MOST_TESTS = 50;
    private static final int MOST_OPERANDS = 100;
    private static final String ENDS = "+,()[]'\"";

    private final String parameter;
    private final String text;
    private int at;
    private int depth;
    private int tests;

    private ClauseReader(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
    }

    /**
     * Reads a filter.
     *
     * @param parameter its name, for mistakes
     * @throws InvalidQuery if it is none, or too much
     */
    public static Clause read(String parameter, String text) {
        if (text.length() > LONGEST) {
            throw InvalidQuery.of(
                    parameter,
                    "a filter has at most " + LONGEST + " characters",
                    "筛选条件最长 " + LONGEST + " 个字符");
        }
        ClauseReader reader = new ClauseReader(parameter, text);
        Clause clause = reader.any();
        if (reader.at < text.length()) {
            throw reader.mistake("expected + , or the end", "这里应是 +、, 或结尾");
        }
        return clause;
    }

    private Clause any() {
        return joined(',', this::all, Clause.Any::new);
    }

    private Clause all() {
        return joined('+', this::one, Clause.All::new);
    }

    private Clause joined(
            char sign, Supplier<Clause> next, Function<List<Clause>, Clause> together) {
        List<Clause> parts = new ArrayList<>();
        parts.add(next.get());
        while (take(sign)) {
            parts.add(next.get());
        }
        return parts.size() == 1 ? parts.getFirst() : together.apply(parts);
    }

    private Clause one() {
        if (!take('(')) {
            return test();
        }
        if (++depth > DEEPEST) {
            throw mistake("brackets nest at most " + DEEPEST + " deep", "括号最多嵌套 " + DEEPEST + " 层");
        }
        Clause inside = any();
        if (!take(')')) {
            throw mistake("expected )", "这里应是 )");
        }
        depth--;
        return inside;
    }

    private Test test() {
        if (++tests > MOST_TESTS) {
            throw mistake(
                    "a filter has at most " + MOST_TESTS + " conditions",
                    "一个筛选最多 " + MOST_TESTS + " 个条件");
        }
        blanks();
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw mistake("expected the name of a property", "这里应是属性名");
        }
        if (!take(':')) {
            throw mistake("expected : after '" + name + "'", "“" + name + "”后面应是 :");
        }
        boolean not = take('-');
        Comparison comparison = comparison();
        return new Test(name, start + 1, not, comparison, operands(comparison));
    }

    private Comparison comparison() {
        if (take('>')) {
            return take('=') ? Comparison.AT_LEAST : Comparison.ABOVE;
        }
        if (take('<')) {
            return take('=') ? Comparison.AT_MOST : Comparison.BELOW;
        }
        if (take('~')) {
            return take('^')
                    ? Comparison.BEGINS
                    : take('$') ? Comparison.ENDS : Comparison.CONTAINS;
        }
        return Comparison.IS;
    }

    private List<Operand> operands(Comparison comparison) {
        if (comparison != Comparison.IS || !take('[')) {
            return List.of(operand());
        }
        List<Operand> operands = new ArrayList<>();
        do {
            if (operands.size() == MOST_OPERANDS) {
                throw mistake(
                        "a list has at most " + MOST_OPERANDS + " values",
                        "一个列表最多 " + MOST_OPERANDS + " 个值");
            }
            operands.add(operand());
        } while (take(','));
        if (!take(']')) {
            throw mistake("expected ]", "这里应是 ]");
        }
        return operands;
    }

    private Operand operand() {
        blanks();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            return quoted(text.charAt(at));
        }
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw mistake("expected a value", "这里应是一个值");
        }
        return new Operand(word, false, start + 1);
    }

    private Operand quoted(char mark) {
        int start = at++;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != mark) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        if (!take(mark)) {
            at = start;
            throw mistake("the quotation mark is not closed", "引号没有成对");
        }
        return new Operand(word.toString(), true, start + 1);
    }

    private boolean take(char sign) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == sign;
        if (there) {
            at++;
        }
        return there;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isOfName(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter)
                || letter == '_'
                || letter == '.'
                || letter == '-';
    }

    private InvalidQuery mistake(String message, String zh) {
        return new InvalidQuery(
                parameter,
                at + 1,
                message + " at character " + (at + 1),
                "第 " + (at + 1) + " 个字符：" + zh,
                null);
    }
}

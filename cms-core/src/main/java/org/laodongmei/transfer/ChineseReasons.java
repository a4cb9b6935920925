package org.laodongmei.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What reports of imports say, in Chinese for the office; the list lies beside as a text. */
final class ChineseReasons {

    private static final String LIST = "reasons.zh.txt";
    private static final int DEEPEST = 3;
    private static final Pattern PLACE = Pattern.compile("\\{}");
    private static final Pattern FILLED = Pattern.compile("\\{(\\d)}");
    private static final List<Rule> RULES = rules();

    private ChineseReasons() {}

    /**
     * @param frame whether it says nothing by itself, so that something in it must be known
     */
    private record Rule(Pattern english, String chinese, boolean frame) {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(ChineseReasons.class.getResourceAsStream(LIST))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] sides = line.split(" = ", 2);
                        rules.add(
                                new Rule(
                                        pattern(sides[0]),
                                        sides[1],
                                        PLACE.matcher(sides[0])
                                                .replaceAll("")
                                                .replace("left out", "")
                                                .chars()
                                                .noneMatch(Character::isLetter)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private static Pattern pattern(String english) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = PLACE.split(english, -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "(.*?)").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /** A reason with the same in Chinese behind it, if that is known. */
    static String beside(String english) {
        return chinese(english, 0).map(zh -> english + "（" + zh + "）").orElse(english);
    }

    private static Optional<String> chinese(String english, int depth) {
        if (depth < DEEPEST) {
            for (Rule rule : RULES) {
                Matcher match = rule.english().matcher(english);
                if (match.matches()) {
                    Optional<String> chinese = filled(rule, match.toMatchResult(), depth);
                    if (chinese.isPresent()) {
                        return chinese;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(Rule rule, MatchResult match, int depth) {
        List<Optional<String>> parts = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            parts.add(chinese(match.group(i), depth + 1));
        }
        if (rule.frame() && parts.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                FILLED.matcher(rule.chinese())
                        .replaceAll(place -> {
                            int i = Integer.parseInt(place.group(1));
                            return Matcher.quoteReplacement(
                                    parts.get(i - 1).orElse(match.group(i)));
                        }));
    }
}

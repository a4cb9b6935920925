package org.laodongmei.markup.paste;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who made a piece, as newsrooms write it: {@code (文/李晓庆 陶大时 图/沈弘艺)}.
 *
 * @param text names with a space between them; empty if nobody is named
 * @param pictures the same
 */
public record Credits(String text, String pictures) {

    /** Nobody is named. */
    public static final Credits NONE = new Credits("", "");

    /** Longer lines are sentences. */
    private static final int LONGEST = 100;

    private static final String WRITERS = "(?:文字|撰文|文)";
    private static final String PHOTOGRAPHERS = "(?:图片|摄影|图)";
    private static final String BOTH = "(?:图文|文图|(?:文字|文)[/／、](?:图片|图)|图[/／、]文)";
    private static final String IS = "\\s*[/／:：|｜]\\s*";
    private static final String NAMES = "([\\p{IsHan}·][\\p{IsHan}·\\s、，,]{1,40}?)";
    private static final Pattern LINE =
            Pattern.compile(
                    "\\s*(?<open>[（(【\\[]?)\\s*(?:"
                            + (BOTH + "(?:" + IS + "|\\s+)" + NAMES)
                            + ("|" + WRITERS + IS + NAMES)
                            + ("(?:[;；,，\\s]*" + PHOTOGRAPHERS + IS + NAMES + ")?")
                            + ("|" + PHOTOGRAPHERS + "\\s*[/／|｜]\\s*" + NAMES)
                            + ")\\s*(?<close>[）)】\\]]?)\\s*");
    private static final Pattern END = Pattern.compile("[（(【][^（(【）)】]{3,90}[）)】]\\s*$");

    /** The credits that a whole line is; none if it is anything else. */
    static Optional<Credits> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line.replace('\u3000', ' ').replace('\u00A0', ' '));
        if (!matcher.matches()
                || matcher.group("open").isEmpty() != matcher.group("close").isEmpty()) {
            return Optional.empty();
        }
        String both = matcher.group(2);
        return Optional.of(
                both != null
                        ? new Credits(names(both), names(both))
                        : new Credits(
                                names(matcher.group(3)),
                                names(
                                        matcher.group(4) != null
                                                ? matcher.group(4)
                                                : matcher.group(5))));
    }

    /** Where in a text the credits in brackets begin that it ends with; -1 if it does not. */
    static int startAtEnd(String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        Matcher matcher = END.matcher(end);
        return matcher.find() && of(matcher.group()).isPresent()
                ? text.length() - end.length() + matcher.start()
                : -1;
    }

    private static String names(@Nullable String written) {
        return written == null ? "" : written.replaceAll("[\\s、，,]+", " ").strip();
    }
}

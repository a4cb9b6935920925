package org.laodongmei.markup.paste;

/** Small characters above and below the line, which Markdown has no mark for but Unicode has. */
final class Raised {

    private static final String PLAIN = "0123456789+-=()n";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private Raised() {}

    /** The text with small characters where there is one for each, else as it is. */
    static String of(String text, boolean above) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = PLAIN.indexOf(c);
            if (at < 0) {
                return text;
            }
            out.append((above ? ABOVE : BELOW).charAt(at));
        }
        return out.toString();
    }
}

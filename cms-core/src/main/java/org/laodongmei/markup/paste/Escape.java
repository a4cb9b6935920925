package org.laodongmei.markup.paste;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that Markdown takes for text, in our renderer and in the writing component. */
final class Escape {

    private static final String ALWAYS = "\\`*[]<|~$";
    private static final String UNSAFE_IN_ADDRESSES = "()<>\"'`\\|*~[]{}^$";
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^(?=#{1,6}(?:\\s|$)|[-+](?:\\s|$)|[-=]+\\s*$|>)");
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s|$)");

    private Escape() {}

    /** A run of text within a line. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean special =
                    ALWAYS.indexOf(c) >= 0
                            || c == '&' && (next == '#' || isAscii(next))
                            || c == '!' && i + 1 == text.length()
                            || c == '_' && !(i > 0 && isAscii(text.charAt(i - 1)) && isAscii(next));
            if (special) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Lines, of which none may begin as a heading, a list or a quote does. */
    static String lines(String lines) {
        return NUMBER.matcher(LINE_START.matcher(lines).replaceAll("\\\\")).replaceAll("$1\\\\$2");
    }

    /** The title of a picture, between double quotes. */
    static String title(String title) {
        return title.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("&", "\\&")
                .replace("|", "\\|");
    }

    /** The same address, percent-encoded where Markdown or a table would stumble. */
    static String address(String address) {
        StringBuilder out = new StringBuilder(address.length());
        address.codePoints()
                .forEach(c -> {
                    if (c > ' ' && c != 0x7F && UNSAFE_IN_ADDRESSES.indexOf(c) < 0) {
                        out.appendCodePoint(c);
                    } else {
                        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            out.append('%').append("%02X".formatted(b & 0xFF));
                        }
                    }
                });
        return out.toString();
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}

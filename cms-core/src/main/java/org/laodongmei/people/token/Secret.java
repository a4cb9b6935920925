package org.laodongmei.people.token;

import org.laodongmei.people.token.Token.Sort;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How secrets look. */
final class Secret {

    /** By which programs that look for secrets in public places know ours. */
    private static final String PREFIX = "ldm_";

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{26}|" + PREFIX + "[0-9a-f]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new one: 104 random bits for a key that may be seen, 160 for others. */
    static String next(Sort sort) {
        return sort == Sort.READ ? hex(13) : PREFIX + hex(20);
    }

    private static String hex(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether that may be one at all. */
    static boolean isLike(String text) {
        return text.length() <= PREFIX.length() + 40 && SHAPE.matcher(text).matches();
    }
}

package org.laodongmei.api.delivery;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody who keeps a copy got: a position in the change log, and while the first copy is
 * made the last entry of it.
 *
 * @param position what the copy holds in the end
 * @param last id of the last entry that was copied; null when the copy is whole
 */
record Sync(long position, @Nullable String last) {

    private static final Pattern TEXT =
            Pattern.compile("s1\\.(\\d{1,18})(?:\\.([0-9a-f-]{36}|0))?");

    /** Where a first copy begins. */
    private static final String BEGINNING = "0";

    static Sync begin(long position) {
        return new Sync(position, BEGINNING);
    }

    /**
     * @param head no token is of a later position
     * @throws InvalidQuery if it is none, or of another database
     */
    static Sync read(String token, long head) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (text.matches() && Long.parseLong(text.group(1)) <= head) {
                return new Sync(Long.parseLong(text.group(1)), text.group(2));
            }
        } catch (IllegalArgumentException e) {
            // As below: it was not made here.
        }
        throw InvalidQuery.of(
                "token",
                "this is no token of this site; begin again without one",
                "这不是本站的同步令牌；请不带 token 重新开始");
    }

    String token() {
        String text = "s1." + position + (last == null ? "" : "." + last);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.laodongmei.people.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Passwords and their hashes: Argon2id with 19 MiB and two passes, as the OWASP Password Storage
 * Cheat Sheet asks at least. Safe for any threads; a few hash at a time, so that a flood of
 * sign-ins cannot take all memory.
 */
public final class Passwords {

    /** Fewest characters of a password. */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 200;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** For names that nobody has, so that they take as long as the others. */
    private static final String NOBODY = hashOf(Token.next());

    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private Passwords() {}

    /** Why a password will not do. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        LIKE_THE_NAME,
        TOO_PLAIN
    }

    /**
     * Whether a password is too easily guessed: length is what counts (NIST SP 800-63B §3.1.1.2),
     * but not a run of the same few characters or what everybody tries first.
     *
     * @param names that belong to the account, which a password may not consist of
     */
    public static Optional<Weakness> weakness(String password, String... names) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (Stream.of(names).anyMatch(name -> isMostly(plain, name.toLowerCase(Locale.ROOT)))) {
            return Optional.of(Weakness.LIKE_THE_NAME);
        }
        boolean plainOne =
                plain.chars().distinct().count() < 5
                        || "01234567890123456789".contains(plain)
                        || "qwertyuiopasdfghjkl".contains(plain)
                        || Stream.of("password", "laodongmei", "abc123", "admin", "woaini")
                                .anyMatch(word -> isMostly(plain, word));
        return plainOne ? Optional.of(Weakness.TOO_PLAIN) : Optional.empty();
    }

    private static boolean isMostly(String password, String word) {
        return word.length() > 1
                && password.replace(word, "").length() < Math.max(4, password.length() / 2);
    }

    /** The hash to keep. */
    public static String hash(String password) {
        return alone(() -> hashOf(password));
    }

    /** Whether that is the password; takes as long when there is none. */
    public static boolean matches(String password, @Nullable String hash) {
        String kept = hash == null ? NOBODY : hash;
        boolean right =
                password.length() <= LONGEST
                        && alone(() ->
                                Password.check(password, kept)
                                        .with(Argon2Function.getInstanceFromHash(kept)));
        return right && hash != null;
    }

    private static String hashOf(String password) {
        return Password.hash(password).addSalt(Token.bytes(16)).with(ARGON2).getResult();
    }

    private static <T> T alone(Supplier<T> work) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_A_TIME.release();
        }
    }
}

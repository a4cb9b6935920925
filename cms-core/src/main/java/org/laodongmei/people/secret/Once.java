package org.laodongmei.people.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a random token stands for, until it is brought back or five minutes are over: challenges and
 * the like. In memory, and bounded: whoever asks for very many makes others ask again, no more.
 * Safe for any threads.
 */
public final class Once<T> {

    /** How long a token is good. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private static final int MOST = 20_000;

    private final Cache<String, T> kept;

    public Once(InstantSource clock) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(LASTS)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    /** A new token for that, of 256 random bits in 43 characters. */
    public String give(T what) {
        String token = Token.next();
        kept.put(token, what);
        return token;
    }

    /** What the token stands for; the next time it stands for nothing. */
    public Optional<T> take(String token) {
        @Nullable T what = kept.asMap().remove(token);
        return Optional.ofNullable(what);
    }
}

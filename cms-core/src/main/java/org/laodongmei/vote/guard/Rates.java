package org.laodongmei.vote.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * How fast something may come, for each name: a minute's worth at once, refilled as time goes.
 * Whoever goes on regardless waits twice as long each time, up to ten minutes; who keeps away for
 * as long is forgiven. Bounded in memory: the names longest not heard of are forgotten first.
 */
final class Rates<K> {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_NAMES = 50_000;

    private final int perMinute;
    private final InstantSource clock;
    private final Cache<K, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_NAMES)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build();
    private final Cache<K, Penalty> penalties =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).expireAfterWrite(LONGEST).build();

    private record Penalty(Duration length, Instant until) {}

    Rates(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** How long the name has to wait; zero when it may go on, and then this counts as one. */
    Duration delay(K name) {
        Instant now = clock.instant();
        Penalty penalty = penalties.getIfPresent(name);
        if (penalty != null && now.isBefore(penalty.until())) {
            return Duration.between(now, penalty.until());
        }
        if (bucket(name).tryConsume(1)) {
            return Duration.ZERO;
        }
        Duration length = penalty == null ? FIRST : penalty.length().multipliedBy(2);
        length = length.compareTo(LONGEST) < 0 ? length : LONGEST;
        penalties.put(name, new Penalty(length, now.plus(length)));
        return length;
    }

    /**
     * Counts one, however many there were.
     *
     * @return by how many times too many there are by now; 0 when it is not too many
     */
    int excess(K name) {
        Bucket bucket = bucket(name);
        bucket.consumeIgnoringRateLimits(1);
        long below = -bucket.getAvailableTokens();
        return below <= 0 ? 0 : (int) Math.min(1 + below / perMinute, 8);
    }

    private Bucket bucket(K name) {
        return buckets.get(
                name,
                _ ->
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(perMinute)
                                                .refillGreedy(perMinute, Duration.ofMinutes(1)))
                                .withCustomTimePrecision(new Meter(clock))
                                .build());
    }

    /** The injected clock, as the library wants it. */
    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package org.laodongmei.api.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletResponse;

import java.time.Duration;

/**
 * How often a caller may ask: a minute's worth at once, refilled as time goes. Told with each
 * answer in the fields of draft-ietf-httpapi-ratelimit-headers. Bounded in memory: callers longest
 * not heard of are forgotten first. One for all doors of the API. Safe for any threads.
 */
public final class Rates {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 50_000;

    private final int unknown;
    private final int known;
    private final Cache<Caller, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CALLERS)
                    .expireAfterAccess(WINDOW.multipliedBy(2))
                    .build();

    /**
     * @param unknown requests a minute of an address without a key
     * @param known requests a minute of a key
     */
    Rates(int unknown, int known) {
        this.unknown = unknown;
        this.known = known;
    }

    /** Counts a request and tells what is left; false when there is nothing left. */
    public boolean take(Caller caller, HttpServletResponse response) {
        int most = caller.isKnown() ? known : unknown;
        Bucket bucket = buckets.get(caller, _ -> full(most));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long full = seconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + most + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit", "\"minute\";r=" + probe.getRemainingTokens() + ";t=" + full);
        if (!probe.isConsumed()) {
            long wait = seconds(probe.getNanosToWaitForRefill());
            response.setHeader("Retry-After", Long.toString(Math.max(1, wait)));
        }
        return probe.isConsumed();
    }

    private static Bucket full(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}

package org.laodongmei.vote.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.time.Duration;

/** How often one address may look up receipts of a campaign: nobody tries them out. */
final class Lookups {

    private static final int PER_MINUTE = 30;
    private static final int MOST_ADDRESSES = 50_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build();

    /** How long somebody has to wait; zero when one may be looked up now. */
    Duration delay(String who) {
        ConsumptionProbe probe =
                buckets.get(
                                who,
                                _ ->
                                        Bucket.builder()
                                                .addLimit(limit ->
                                                        limit.capacity(PER_MINUTE)
                                                                .refillGreedy(
                                                                        PER_MINUTE,
                                                                        Duration.ofMinutes(1)))
                                                .build())
                        .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}

package org.laodongmei.studio.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * How often one address may try to come in: an account is closed for a while by itself, this is
 * against trying one password on many.
 */
@Component
final class Throttle {

    private static final int TRIES = 30;
    private static final Duration PER = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 20_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(PER).build();

    /** Whether the address may try once more now. */
    boolean allows(String address) {
        return buckets.get(
                        address,
                        _ ->
                                Bucket.builder()
                                        .addLimit(limit ->
                                                limit.capacity(TRIES).refillGreedy(TRIES, PER))
                                        .build())
                .tryConsume(1);
    }
}

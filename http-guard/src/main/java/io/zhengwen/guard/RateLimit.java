package io.zhengwen.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of tokens for each key, or for each address that shows none. The number of buckets is bounded: those not
 * used for longest go first, which at worst gives their owners a full bucket.
 */
final class RateLimit {
    static final int MAX_BUCKETS = 20_000;
    /** The part of an IPv6 address that one customer of a provider gets: a /64. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final int perSecond;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(ServerLimits limits) {
        this.perSecond = limits.requestsPerSecond();
        long capacity = (long) perSecond * ServerLimits.BURST_SECONDS;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(Duration.ofSeconds(2L * ServerLimits.BURST_SECONDS))
                .build(whose -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * Takes a token.
     *
     * @throws ProblemException 429 when there is none
     */
    void take(String address, Optional<ApiKey> key) {
        if (perSecond == 0) {
            return;
        }
        String whose = key.map(k -> "key " + k.name()).orElseGet(() -> "address " + network(address));
        ConsumptionProbe probe = buckets.get(whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemDetails.retryLater(429, "more than " + perSecond + " requests a second from " + whose, seconds)
                    .exception();
        }
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /** The address itself, or the network of an IPv6 one. */
    static String network(String address) {
        try {
            // a literal address is never looked up
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES)) + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

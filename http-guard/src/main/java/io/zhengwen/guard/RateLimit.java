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
 * Limits the request rate of each key, or of each address without a key, by token buckets. The number of buckets is
 * bounded: the least recently used are evicted, which at worst refills them.
 */
final class RateLimit {
    static final int MAX_BUCKETS = 20_000;
    /** Providers give each customer a /64 network. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final int perSecond;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(ServerLimits limits) {
        this.perSecond = limits.requestsPerSecond();
        long capacity = (long) perSecond * ServerLimits.BURST_SECONDS;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(Duration.ofSeconds(2L * ServerLimits.BURST_SECONDS))
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * Takes one token.
     *
     * @throws ProblemException 429 when the bucket is empty
     */
    void take(String address, Optional<ApiKey> key) {
        if (perSecond == 0) {
            return;
        }
        String client = key.map(k -> "key " + k.name()).orElseGet(() -> "address " + network(address));
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemDetails.retryLater(
                            429, "more than " + perSecond + " requests a second from " + client, seconds)
                    .exception();
        }
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /** The address itself, or the network of an IPv6 address. */
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

package io.zhengwen.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimitTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "[2001:db8::1], 20010db800000000/64",
    })
    void addressesOfOneNetworkShareABucket(String address, String bucket) {
        assertThat(RateLimit.network(address)).isEqualTo(bucket);
    }

    /** Addresses are cheap: a client with many of them must not fill the memory with buckets. */
    @Test
    void keepsABoundedNumberOfBucketsHoweverManyAddressesAsk() {
        RateLimit rate = new RateLimit(ServerLimits.DEFAULT.withRequestsPerSecond(1));
        for (int i = 0; i < 5 * RateLimit.MAX_BUCKETS; i++) {
            rate.take(String.format(Locale.ROOT, "2001:db8:%x:%x::1", i >>> 16, i & 0xffff), Optional.empty());
        }
        assertThat(rate.size()).isLessThanOrEqualTo(RateLimit.MAX_BUCKETS);
    }
}

package io.zhengwen.search.guard;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package io.zhengwen.indexer.cluster;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses and the deadline for retrying after a temporary failure. Pauses double from {@code firstPause} to {@code
 * longestPause}, each randomly shortened so that many clients do not come back at once, until {@code deadline} has
 * passed since the first failure.
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration deadline) {
    /** Retries for two minutes, long enough for a node to restart. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(2));

    /** Starts a series of attempts; the deadline counts from its first failure. */
    public Attempts begin() {
        return new Attempts(this);
    }

    /** Creates the exception to throw when the deadline has passed. */
    public ElasticsearchUnreachableException exhausted(Throwable last) {
        return new ElasticsearchUnreachableException(
                "Elasticsearch was not available for " + deadline.toSeconds() + " s: "
                        + ElasticsearchErrors.explained(last),
                last);
    }

    /** The attempts at one operation. Not thread-safe. */
    public static final class Attempts {
        private final RetryPolicy retryPolicy;
        private long firstFailure;
        private int failures;

        private Attempts(RetryPolicy retryPolicy) {
            this.retryPolicy = retryPolicy;
        }

        /** Waits before the next attempt; returns false when the deadline has passed. */
        public boolean again() throws InterruptedException {
            long now = System.nanoTime();
            if (failures == 0) {
                firstFailure = now;
            } else if (now - firstFailure > retryPolicy.deadline().toNanos()) {
                return false;
            }
            Thread.sleep(pause(failures++).toMillis());
            return true;
        }

        private Duration pause(int exponent) {
            long full = retryPolicy.firstPause().toMillis() << Math.min(exponent, 16);
            long capped = Math.min(full, retryPolicy.longestPause().toMillis());
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped / 2, capped + 1));
        }
    }
}

package io.zhengwen.indexer.cluster;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long and how often something that failed for now is tried again: pauses double from {@code firstPause} to {@code
 * longestPause}, each shortened by chance so that many clients do not come back at once, until {@code deadline} has
 * passed since the first failure.
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration deadline) {
    /** For a node that restarts: two minutes. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(2));

    /** Starts counting at its first failure. */
    public Attempts begin() {
        return new Attempts(this);
    }

    /** What to throw when it has ended. */
    public ElasticsearchUnreachableException exhausted(Throwable last) {
        return new ElasticsearchUnreachableException(
                "Elasticsearch did not do its work for " + deadline.toSeconds() + " s: "
                        + ElasticsearchErrors.explained(last),
                last);
    }

    /** One thing's attempts. */
    public static final class Attempts {
        private final RetryPolicy patience;
        private long firstFailure;
        private int failures;

        private Attempts(RetryPolicy patience) {
            this.patience = patience;
        }

        /** Waits before the next attempt; false when the deadline has passed. */
        public boolean again() throws InterruptedException {
            long now = System.nanoTime();
            if (failures == 0) {
                firstFailure = now;
            } else if (now - firstFailure > patience.deadline().toNanos()) {
                return false;
            }
            Thread.sleep(pause(failures++).toMillis());
            return true;
        }

        private Duration pause(int exponent) {
            long full = patience.firstPause().toMillis() << Math.min(exponent, 16);
            long capped = Math.min(full, patience.longestPause().toMillis());
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped / 2, capped + 1));
        }
    }
}

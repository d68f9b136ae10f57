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

    private static final int MAX_DOUBLINGS = 16;

    /** Work that may fail temporarily. */
    @FunctionalInterface
    public interface Attempt<T> {
        /** Does the work; throws {@link RetryableException} when it should be attempted again. */
        T run() throws InterruptedException;
    }

    /**
     * Attempts some work until it succeeds.
     *
     * @return the result of the successful attempt
     * @throws ElasticsearchUnreachableException when it still fails after the deadline, unless the last failure gives
     *     another exception for that case
     */
    public <T> T retry(Attempt<T> attempt) throws InterruptedException {
        long firstFailure = 0;
        for (int failures = 0; ; failures++) {
            try {
                return attempt.run();
            } catch (RetryableException e) {
                long now = System.nanoTime();
                if (failures == 0) {
                    firstFailure = now;
                } else if (now - firstFailure > deadline.toNanos()) {
                    throw e.afterLastAttempt(this);
                }
            }
            Thread.sleep(pause(failures).toMillis());
        }
    }

    /** Creates the exception to throw when the deadline has passed. */
    ElasticsearchUnreachableException exhausted(Throwable last) {
        return new ElasticsearchUnreachableException(
                "Elasticsearch was not available for " + deadline.toSeconds() + " s: "
                        + ElasticsearchErrors.explained(last),
                last);
    }

    private Duration pause(int failures) {
        long full = firstPause.toMillis() << Math.min(failures, MAX_DOUBLINGS);
        long capped = Math.min(full, longestPause.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped / 2, capped + 1));
    }
}

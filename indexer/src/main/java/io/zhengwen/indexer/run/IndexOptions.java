package io.zhengwen.indexer.run;

import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import java.time.Duration;

/**
 * Settings of the indexer.
 *
 * @param workers the number of batches that are extracted and written at the same time
 * @param batchCharacters the approximate number of characters of text in a batch; with {@code workers} it bounds memory
 * @param batchArticles the maximum number of articles in a batch
 * @param retryPolicy the policy for an Elasticsearch that is busy or away
 * @param rebuildSilence the time after which a rebuild that has not renewed its lock counts as dead
 */
public record IndexOptions(
        int workers, int batchCharacters, int batchArticles, RetryPolicy retryPolicy, Duration rebuildSilence) {
    /**
     * Defaults for one machine: one batch more than there are processors, since some batches wait for Elasticsearch.
     */
    public static final IndexOptions DEFAULT = new IndexOptions(
            Runtime.getRuntime().availableProcessors() + 1, 100_000, 200, RetryPolicy.DEFAULT, IndexLifecycle.SILENCE);

    public IndexOptions {
        if (workers < 1 || batchCharacters < 1 || batchArticles < 1) {
            throw new IllegalArgumentException("workers " + workers + ", batchCharacters " + batchCharacters
                    + " and batchArticles " + batchArticles + " must be positive");
        }
    }

    /** Returns these options with another retry policy. */
    public IndexOptions withRetryPolicy(RetryPolicy other) {
        return new IndexOptions(workers, batchCharacters, batchArticles, other, rebuildSilence);
    }
}

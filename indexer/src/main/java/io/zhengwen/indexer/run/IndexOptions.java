package io.zhengwen.indexer.run;

import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import java.time.Duration;

/**
 * How the indexer works.
 *
 * @param workers how many batches are extracted and written at the same time
 * @param batchCharacters about how many characters of text go into one batch; with {@code workers} this bounds memory
 * @param batchArticles the most articles in one batch
 * @param patience with an Elasticsearch that is busy or away
 * @param rebuildSilence how long another rebuild may not be heard of before it is taken for dead
 */
public record IndexOptions(
        int workers, int batchCharacters, int batchArticles, RetryPolicy patience, Duration rebuildSilence) {
    /** Right for one machine: one batch more than there are processors, since some wait for Elasticsearch. */
    public static final IndexOptions DEFAULT = new IndexOptions(
            Runtime.getRuntime().availableProcessors() + 1, 100_000, 200, RetryPolicy.DEFAULT, IndexLifecycle.SILENCE);

    public IndexOptions {
        if (workers < 1 || batchCharacters < 1 || batchArticles < 1) {
            throw new IllegalArgumentException("workers " + workers + ", batchCharacters " + batchCharacters
                    + " and batchArticles " + batchArticles + " must be positive");
        }
    }

    /** The same with more or less patience. */
    public IndexOptions withPatience(RetryPolicy other) {
        return new IndexOptions(workers, batchCharacters, batchArticles, other, rebuildSilence);
    }
}

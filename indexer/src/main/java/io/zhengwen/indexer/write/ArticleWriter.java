package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import io.zhengwen.mappings.IndexNames;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes and deletes articles in batches. Thread-safe; but two articles with one id must not be written at the same
 * time.
 *
 * <p>An attempt to write a {@link WritePlan} consists of {@link #lookUp}, then {@link PendingArticle#setPassages} for
 * the articles that are still open, then {@link #write}. The caller repeats it under its retry policy.
 */
public final class ArticleWriter {
    private final Supplier<String> pipelineVersion;
    private final RetryPolicy retryPolicy;
    private final RunMarkers runMarkers;
    private final StoredArticleLookup store;
    private final BulkSender sender;

    /** @param pipelineVersion the version of the passages; an article stored with another one counts as changed */
    public ArticleWriter(
            ElasticsearchClient client, IndexNames names, Supplier<String> pipelineVersion, RetryPolicy retryPolicy) {
        this.pipelineVersion = pipelineVersion;
        this.retryPolicy = retryPolicy;
        this.runMarkers = new RunMarkers(client, names, retryPolicy);
        this.store = new StoredArticleLookup(client, names, retryPolicy);
        this.sender = new BulkSender(client, retryPolicy);
    }

    /**
     * Looks up the open articles of a plan; unchanged ones get their outcome.
     *
     * @throws WritesBlockedException when an index has disappeared meanwhile
     * @throws ElasticsearchUnreachableException when Elasticsearch does not answer in time
     */
    public void lookUp(WritePlan plan) throws InterruptedException {
        WriteAttempt attempt =
                new WriteAttempt(store, sender, runMarkers, pipelineVersion, store.generation(), plan.indexedAt());
        plan.begin(attempt);
        attempt.lookUp(plan.open());
    }

    /**
     * Writes the open articles of a plan, which have their passages, to the generation in which they were looked up.
     *
     * @throws WritesBlockedException when the indices accept no writes
     * @throws ConflictException when another indexer has changed some of the articles, which are still open
     * @throws ElasticsearchUnreachableException when Elasticsearch did not accept them in time
     */
    public void write(WritePlan plan) throws InterruptedException {
        plan.attempt().write(plan.open());
        if (!plan.open().isEmpty()) {
            throw new ConflictException("another indexer keeps changing it");
        }
    }

    /** Records that a run has written everything and received all answers. */
    public void finish(Instant indexedAt) throws InterruptedException {
        runMarkers.finish(indexedAt);
    }

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of the articles that existed
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        return new ArticleRemoval(store, sender, retryPolicy).delete(ids);
    }
}

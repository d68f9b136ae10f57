package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.IndexNames;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes and deletes articles in batches. Thread-safe; but two articles with one id must not be written at the same
 * time.
 */
public final class ArticleWriter {
    private final Pipeline pipeline;
    private final RetryPolicy retryPolicy;
    private final RunMarkers runMarkers;
    private final StoredArticleLookup store;
    private final BulkSender sender;

    public ArticleWriter(ElasticsearchClient client, IndexNames names, Pipeline pipeline, RetryPolicy retryPolicy) {
        this.pipeline = pipeline;
        this.retryPolicy = retryPolicy;
        this.runMarkers = new RunMarkers(client, names, retryPolicy);
        this.store = new StoredArticleLookup(client, names, retryPolicy);
        this.sender = new BulkSender(client, retryPolicy);
    }

    /**
     * Writes the changed ones of these articles.
     *
     * @return the outcomes, in the articles' order
     * @throws ElasticsearchUnreachableException when Elasticsearch did not take them within the time given to it
     */
    public List<WriteOutcome> write(List<CleanArticle> articles, Instant indexedAt) throws InterruptedException {
        List<PendingArticle> drafts = articles.stream().map(PendingArticle::new).toList();
        RetryPolicy.Attempts attempts = retryPolicy.begin();
        List<PendingArticle> open = drafts;
        while (!open.isEmpty()) {
            @Nullable WritesBlockedException blocked = round(open, indexedAt);
            open = open.stream().filter(d -> d.outcome() == null).toList();
            if (!open.isEmpty() && !attempts.again()) {
                giveUp(open, blocked);
            }
        }
        return drafts.stream().map(d -> Objects.requireNonNull(d.outcome())).toList();
    }

    /** Records that a run has written everything and received all answers. */
    public void finish(Instant indexedAt) throws InterruptedException {
        runMarkers.finish(indexedAt);
    }

    private @Nullable WritesBlockedException round(List<PendingArticle> open, Instant indexedAt)
            throws InterruptedException {
        try {
            new WriteAttempt(store, sender, runMarkers, pipeline, store.generation(), indexedAt).run(open);
            return null;
        } catch (WritesBlockedException blocked) {
            return blocked;
        }
    }

    private void giveUp(List<PendingArticle> open, @Nullable WritesBlockedException blocked) {
        if (blocked != null) {
            throw retryPolicy.exhausted(blocked);
        }
        open.forEach(d -> d.finish(new WriteOutcome.Rejected("another indexer keeps changing it")));
    }

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of those that were there
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        return new ArticleRemoval(store, sender, retryPolicy).delete(ids);
    }
}

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
    private final RetryPolicy patience;
    private final RunMarkers openRuns;
    private final StoredArticleLookup store;
    private final BulkSender sender;

    public ArticleWriter(ElasticsearchClient client, IndexNames names, Pipeline pipeline, RetryPolicy patience) {
        this.pipeline = pipeline;
        this.patience = patience;
        this.openRuns = new RunMarkers(client, names, patience);
        this.store = new StoredArticleLookup(client, names, patience);
        this.sender = new BulkSender(client, patience);
    }

    /**
     * Writes the changed ones of these articles.
     *
     * @return the outcomes, in the articles' order
     * @throws ElasticsearchUnreachableException when Elasticsearch did not take them within the time given to it
     */
    public List<WriteOutcome> write(List<CleanArticle> articles, Instant indexedAt) throws InterruptedException {
        List<PendingArticle> drafts = articles.stream().map(PendingArticle::new).toList();
        RetryPolicy.Attempts attempts = patience.begin();
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
        openRuns.finish(indexedAt);
    }

    private @Nullable WritesBlockedException round(List<PendingArticle> open, Instant indexedAt)
            throws InterruptedException {
        try {
            new WriteAttempt(store, sender, openRuns, pipeline, store.generation(), indexedAt).run(open);
            return null;
        } catch (WritesBlockedException blocked) {
            return blocked;
        }
    }

    private void giveUp(List<PendingArticle> open, @Nullable WritesBlockedException blocked) {
        if (blocked != null) {
            throw patience.exhausted(blocked);
        }
        open.forEach(d -> d.finish(new WriteOutcome.Refused("another indexer keeps changing it")));
    }

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of those that were there
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        return new ArticleRemoval(store, sender, patience).delete(ids);
    }
}

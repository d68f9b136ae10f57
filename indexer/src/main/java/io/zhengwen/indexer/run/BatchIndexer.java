package io.zhengwen.indexer.run;

import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.indexer.write.ConflictException;
import io.zhengwen.indexer.write.PendingArticle;
import io.zhengwen.indexer.write.WriteOutcome;
import io.zhengwen.indexer.write.WritePlan;
import java.time.Instant;
import java.util.List;

/**
 * Indexes batches of articles: looks them up, makes the passages of the changed ones, and writes these. Thread-safe.
 *
 * <p>Passages are made only after the look-up, since unchanged articles need none and the passages carry the story that
 * is stored with the article.
 */
public final class BatchIndexer {
    private final Pipeline pipeline;
    private final ArticleWriter writer;
    private final RetryPolicy retryPolicy;

    public BatchIndexer(Pipeline pipeline, ArticleWriter writer, RetryPolicy retryPolicy) {
        this.pipeline = pipeline;
        this.writer = writer;
        this.retryPolicy = retryPolicy;
    }

    /**
     * Indexes a batch.
     *
     * @return the outcomes, in the order of the articles
     * @throws io.zhengwen.indexer.cluster.ElasticsearchUnreachableException when Elasticsearch did not accept the
     *     articles in time
     */
    public List<WriteOutcome> index(List<CleanArticle> articles, Instant indexedAt) throws InterruptedException {
        WritePlan plan = new WritePlan(articles, indexedAt);
        try {
            return retryPolicy.retry(() -> {
                writer.lookUp(plan);
                for (PendingArticle article : plan.open()) {
                    makePassages(article, indexedAt);
                }
                writer.write(plan);
                return plan.outcomes();
            });
        } catch (ConflictException e) {
            plan.rejectOpen(String.valueOf(e.getMessage()));
            return plan.outcomes();
        }
    }

    private void makePassages(PendingArticle article, Instant indexedAt) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two articles");
        }
        if (article.needsPassages()) {
            try {
                article.setPassages(pipeline.passages(article.article(), indexedAt, article.story()));
            } catch (ArticleRejectedException e) {
                article.reject(e.reason());
            }
        }
    }
}

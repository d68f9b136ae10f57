package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.write.WriteOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes articles batch by batch in the order of the input, and keeps the outcome of each. */
public final class PerArticleSink implements ReadSink {
    private final Pipeline pipeline;
    private final BatchIndexer indexer;
    private final IndexOptions options;
    private final Instant indexedAt;
    private final List<ArticleOutcome> outcomes = new ArrayList<>();
    /** The positions in {@link #outcomes} of the batch's articles. */
    private final List<Integer> positions = new ArrayList<>();

    private ArticleBatch batch;

    public PerArticleSink(Pipeline pipeline, BatchIndexer indexer, IndexOptions options, Instant indexedAt) {
        this.pipeline = pipeline;
        this.indexer = indexer;
        this.options = options;
        this.indexedAt = indexedAt;
        this.batch = new ArticleBatch(options);
    }

    @Override
    public void accept(ReadOutcome outcome) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two articles");
        }
        if (outcome instanceof ReadOutcome.Read read) {
            clean(read);
        } else if (outcome instanceof ReadOutcome.Rejected rejected) {
            outcomes.add(new ArticleOutcome(rejected.where(), null, new WriteOutcome.Rejected(rejected.reason())));
        }
    }

    private void clean(ReadOutcome.Read read) throws InterruptedException {
        CleanArticle article;
        try {
            article = pipeline.clean(read.article());
        } catch (ArticleRejectedException e) {
            outcomes.add(new ArticleOutcome(read.where(), read.article().id(), new WriteOutcome.Rejected(e.reason())));
            return;
        }
        add(new ArticleBatch.Item(read.where(), article));
    }

    private void add(ArticleBatch.Item item) throws InterruptedException {
        if (batch.hasIdOf(item)) {
            send();
        }
        batch.add(item);
        positions.add(outcomes.size());
        outcomes.add(
                new ArticleOutcome(item.where(), item.article().id(), new WriteOutcome.Rejected("was not written")));
        if (batch.isFull()) {
            send();
        }
    }

    private void send() throws InterruptedException {
        List<WriteOutcome> written = batch.isEmpty() ? List.of() : indexer.index(batch.articles(), indexedAt);
        for (int i = 0; i < written.size(); i++) {
            ArticleOutcome waiting = outcomes.get(positions.get(i));
            outcomes.set(positions.get(i), new ArticleOutcome(waiting.where(), waiting.id(), written.get(i)));
        }
        batch = new ArticleBatch(options);
        positions.clear();
    }

    /** Writes the rest and returns the outcomes in the order of the input. */
    public List<ArticleOutcome> finish() throws InterruptedException {
        send();
        return List.copyOf(outcomes);
    }
}

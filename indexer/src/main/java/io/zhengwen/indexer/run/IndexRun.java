package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.articles.read.RejectLine;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.ArticleBatch.Item;
import io.zhengwen.indexer.write.WriteOutcome;
import java.time.Instant;
import java.util.List;

/** One run of the indexer over its input: reads in the calling thread, extracts and writes in the batcher's workers. */
public final class IndexRun implements ReadSink {
    private static final String ENDED = "the run ended before it was written";

    private final Pipeline pipeline;
    private final BatchIndexer indexer;
    private final RejectsFile rejects;
    private final ProgressListener progress;
    private final Instant startedAt;
    private final RunCounters counters = new RunCounters();
    private final ArticleBatcher batcher;
    private long bytes;

    public IndexRun(
            Pipeline pipeline,
            BatchIndexer indexer,
            RejectsFile rejects,
            ProgressListener progress,
            IndexOptions options,
            Instant startedAt) {
        this.pipeline = pipeline;
        this.indexer = indexer;
        this.rejects = rejects;
        this.progress = progress;
        this.startedAt = startedAt;
        this.batcher = new ArticleBatcher(options, this::write);
    }

    public RunCounters counters() {
        return counters;
    }

    /** Indexes the source. However it ends, every article that was read is either written or rejected with a reason. */
    public void run(ArticleSource source) throws InterruptedException {
        try (batcher) {
            progress.started(source.bytes());
            source.read(this);
            batcher.finish();
        } catch (ElasticsearchUnreachableException e) {
            reject(batcher.unsent(), String.valueOf(e.getMessage()));
            throw e;
        } catch (InterruptedException | RuntimeException e) {
            reject(batcher.unsent(), ENDED);
            throw e;
        }
    }

    @Override
    public void consumed(long more) {
        bytes += more;
    }

    @Override
    public void accept(ReadOutcome outcome) throws InterruptedException {
        if (outcome instanceof ReadOutcome.Read read) {
            add(read);
        } else if (outcome instanceof ReadOutcome.Rejected rejected) {
            reject(rejected);
        } else if (outcome instanceof ReadOutcome.Skipped skipped) {
            counters.skipped(skipped.kind());
        }
        progress.advanced(bytes, counters.read());
    }

    private void add(ReadOutcome.Read read) throws InterruptedException {
        CleanArticle article;
        try {
            article = pipeline.clean(read.article());
        } catch (ArticleRejectedException e) {
            reject(RejectLine.article(read.where(), e.reason(), read.article().id(), read.article()));
            return;
        }
        batcher.add(new Item(read.where(), article));
    }

    private void write(List<Item> batch) {
        List<WriteOutcome> outcomes = outcomes(batch);
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), outcomes.get(i));
        }
    }

    private List<WriteOutcome> outcomes(List<Item> batch) {
        try {
            return indexer.index(batch.stream().map(Item::article).toList(), startedAt);
        } catch (ElasticsearchUnreachableException e) {
            reject(batch, String.valueOf(e.getMessage()));
            throw e;
        } catch (InterruptedException e) {
            reject(batch, ENDED);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        } catch (RuntimeException | Error e) {
            reject(batch, ENDED);
            throw e;
        }
    }

    private void reject(List<Item> items, String reason) {
        items.forEach(item -> reject(item, reason));
    }

    private void count(Item item, WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Written written) {
            counters.written(written);
        } else if (outcome instanceof WriteOutcome.Rejected rejected) {
            reject(item, rejected.reason());
        } else {
            counters.unchanged();
        }
    }

    private void reject(Item item, String reason) {
        reject(RejectLine.article(
                item.where(), reason, item.article().id(), item.article().article()));
    }

    private void reject(ReadOutcome.Rejected rejected) {
        rejects.add(rejected);
        counters.rejected(rejected);
    }
}

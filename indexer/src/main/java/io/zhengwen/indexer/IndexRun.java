package io.zhengwen.indexer;

import io.zhengwen.indexer.Batcher.Item;
import io.zhengwen.indexer.pipeline.ArticleFaultException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.ArticleSource;
import io.zhengwen.indexer.read.ReadOutcome;
import io.zhengwen.indexer.read.ReadSink;
import io.zhengwen.indexer.read.Rejects;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.indexer.write.ElasticsearchUnreachable;
import io.zhengwen.indexer.write.WriteOutcome;
import java.time.Instant;
import java.util.List;

/** One run of the indexer over its input: reading here, extraction and writing in the batcher's workers. */
final class IndexRun implements ReadSink {
    private static final String ENDED = "the run ended before it was written";

    private final Pipeline pipeline;
    private final ArticleWriter writer;
    private final RejectsFile rejects;
    private final ProgressListener progress;
    private final Instant startedAt;
    private final Tally tally = new Tally();
    private final Batcher batcher;
    private long bytes;

    IndexRun(
            Pipeline pipeline,
            ArticleWriter writer,
            RejectsFile rejects,
            ProgressListener progress,
            IndexOptions options,
            Instant startedAt) {
        this.pipeline = pipeline;
        this.writer = writer;
        this.rejects = rejects;
        this.progress = progress;
        this.startedAt = startedAt;
        this.batcher = new Batcher(options, this::write);
    }

    Tally tally() {
        return tally;
    }

    /** However it ends, every article that was read is written, or refused with the reason why it could not be. */
    void run(ArticleSource source) throws InterruptedException {
        try (batcher) {
            progress.started(source.bytes());
            source.read(this);
            batcher.finish();
        } catch (ElasticsearchUnreachable e) {
            refuse(batcher.unsent(), String.valueOf(e.getMessage()));
            throw e;
        } catch (InterruptedException | RuntimeException e) {
            refuse(batcher.unsent(), ENDED);
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
            refuse(rejected);
        } else if (outcome instanceof ReadOutcome.Skipped skipped) {
            tally.skipped(skipped.kind());
        }
        progress.advanced(bytes, tally.read());
    }

    private void add(ReadOutcome.Read read) throws InterruptedException {
        CleanArticle article;
        try {
            article = pipeline.clean(read.article());
        } catch (ArticleFaultException e) {
            refuse(Rejects.article(read.where(), e.reason(), read.article().id(), read.article()));
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
            return writer.write(batch.stream().map(Item::article).toList(), startedAt);
        } catch (ElasticsearchUnreachable e) {
            refuse(batch, String.valueOf(e.getMessage()));
            throw e;
        } catch (InterruptedException e) {
            refuse(batch, ENDED);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        } catch (RuntimeException | Error e) {
            refuse(batch, ENDED);
            throw e;
        }
    }

    private void refuse(List<Item> items, String reason) {
        items.forEach(item -> refuse(item, reason));
    }

    private void count(Item item, WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Written written) {
            tally.written(written);
        } else if (outcome instanceof WriteOutcome.Refused refused) {
            refuse(item, refused.reason());
        } else {
            tally.unchanged();
        }
    }

    private void refuse(Item item, String reason) {
        refuse(Rejects.article(
                item.where(), reason, item.article().id(), item.article().article()));
    }

    private void refuse(ReadOutcome.Rejected rejected) {
        rejects.add(rejected);
        tally.refused(rejected);
    }
}

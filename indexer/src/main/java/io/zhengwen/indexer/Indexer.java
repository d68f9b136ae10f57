package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryingCalls;
import io.zhengwen.indexer.cluster.WriteFailureDiagnosis;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.indexer.lifecycle.RollbackResult;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.ArticleOutcome;
import io.zhengwen.indexer.run.BatchIndexer;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRun;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.PerArticleSink;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.indexer.run.RejectsFile;
import io.zhengwen.indexer.run.RunCounters;
import io.zhengwen.indexer.storyindex.StorySettler;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes and deletes articles; all changes are searchable when a method returns. */
public final class Indexer implements AutoCloseable {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Pipeline pipeline;
    private final IndexOptions options;
    private final InstantSource clock = InstantSource.system();
    private final IndexLifecycle lifecycle;
    private final ArticleWriter writer;
    private final BatchIndexer batches;
    private final StorySettler stories;
    private final RetryingCalls counting;

    /** @param client stays open; the caller closes it */
    public Indexer(ElasticsearchClient client, IndexNames names, Pipeline pipeline, IndexOptions options) {
        this.client = client;
        this.names = names;
        this.pipeline = pipeline;
        this.options = options;
        this.lifecycle = new IndexLifecycle(client, names, clock, options.rebuildSilence());
        this.writer = new ArticleWriter(client, names, pipeline::version, options.retryPolicy());
        this.batches = new BatchIndexer(pipeline, writer, options.retryPolicy());
        this.stories = new StorySettler(client, names, options.retryPolicy());
        this.counting = new RetryingCalls("count what was written", options.retryPolicy());
    }

    /**
     * Indexes all articles of a source. New articles are added, changed ones replace their older form, unchanged ones
     * are left alone.
     *
     * @param rejects the file for rejected articles, each a line of JSON that can be input again; null for none
     * @throws ElasticsearchUnreachableException when Elasticsearch does not answer at the start. When it becomes
     *     unreachable later and does not come back in time, the summary says so and the rejects file has the articles
     *     that were in flight
     * @throws io.zhengwen.indexer.lifecycle.OutdatedIndexException when the indices need a rebuild
     */
    public IndexRunSummary index(ArticleSource source, @Nullable Path rejects, ProgressListener progress)
            throws InterruptedException {
        return indexTo(new RejectsFile(rejects), source, progress);
    }

    public IndexRunSummary indexTo(RejectsFile rejects, ArticleSource source, ProgressListener progress)
            throws InterruptedException {
        prepare();
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (rejects) {
            IndexRun run = new IndexRun(pipeline, batches, rejects, progress, options, startedAt);
            try {
                run.run(source);
                writer.finish(startedAt);
                refreshArticlesFirst();
                stories.settle(startedAt);
            } catch (ElasticsearchUnreachableException e) {
                return run.counters().summary(rejects.path(), WriteFailureDiagnosis.of(client, e), null);
            }
            return run.counters().summary(rejects.path(), null, verify(run.counters(), startedAt));
        }
    }

    /**
     * Switches back to the indices before the last rebuild; the current ones become the previous ones.
     *
     * @throws io.zhengwen.indexer.lifecycle.NoPreviousIndicesException when there are none
     * @throws io.zhengwen.indexer.lifecycle.RebuildRunningException when a rebuild is running
     */
    public RollbackResult rollback() throws InterruptedException {
        try {
            return lifecycle.rollback();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot go back to the previous indices", e);
        }
    }

    /**
     * Indexes the few articles of a source as {@link #index} does and returns the outcome of each, in the order of the
     * source. Their stories are settled when it returns, including those of unchanged articles: an article that is sent
     * again after a failure may have been written without its story being settled.
     *
     * @throws ElasticsearchUnreachableException when Elasticsearch does not answer in time; some articles may have been
     *     written
     * @throws io.zhengwen.indexer.lifecycle.OutdatedIndexException when the indices need a rebuild
     */
    public List<ArticleOutcome> indexEach(ArticleSource source) throws InterruptedException {
        prepare();
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PerArticleSink each = new PerArticleSink(pipeline, batches, options, startedAt);
        source.read(each);
        List<ArticleOutcome> outcomes = each.finish();
        writer.finish(startedAt);
        stories.settle(idsOf(outcomes), startedAt);
        refresh();
        return outcomes;
    }

    private static Set<String> idsOf(List<ArticleOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(article -> Optional.ofNullable(article.id()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of the articles that existed
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        prepare();
        stories.settleWithout(ids);
        Set<String> deleted = writer.delete(ids);
        refresh();
        return deleted;
    }

    /** Creates missing indices and refreshes, so that documents left by a killed indexer are visible. */
    private void prepare() throws InterruptedException {
        try {
            lifecycle.ensure();
            lifecycle.refresh();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot reach Elasticsearch", e);
        }
    }

    private void refresh() {
        try {
            lifecycle.refresh();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot refresh the indices", e);
        }
    }

    private void refreshArticlesFirst() {
        try {
            lifecycle.refreshArticlesFirst();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot refresh the indices", e);
        }
    }

    /** Refreshes the indices and compares the number of documents of this run with the number written. */
    private @Nullable String verify(RunCounters counters, Instant startedAt) throws InterruptedException {
        try {
            counting.run(() -> client.indices().refresh(r -> r.index(names.all())));
            long articles = counting.run(() -> written(names.alias(PassageLevel.ARTICLE), startedAt));
            long documents = counting.run(() -> written(names.all(), startedAt));
            return articles == counters.distinct() && documents == counters.documents()
                    ? null
                    : "this run has written " + counters.distinct() + " articles (" + counters.documents()
                            + " documents), and the index has " + articles + " (" + documents
                            + ") of them: another indexer or a rebuild may have changed some since";
        } catch (ElasticsearchUnreachableException | IllegalStateException e) {
            return "what was written could not be counted: " + e.getMessage();
        }
    }

    private long written(String alias, Instant startedAt) throws IOException {
        return client.count(c -> c.index(alias)
                        .query(q -> q.term(t -> t.field(FieldNames.INDEXED_AT).value(startedAt.toString()))))
                .count();
    }

    @Override
    public void close() {
        stories.close();
    }
}

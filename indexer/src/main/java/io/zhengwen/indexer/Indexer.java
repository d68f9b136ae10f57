package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.indexer.lifecycle.StoredOriginals;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.ArticleSource;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.indexer.write.ElasticsearchUnreachable;
import io.zhengwen.indexer.write.Stories;
import io.zhengwen.mappings.Fields;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings articles into Elasticsearch and takes them out again; what it has done is searchable when it returns. */
public final class Indexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Pipeline pipeline;
    private final IndexOptions options;
    private final InstantSource clock;
    private final IndexLifecycle lifecycle;
    private final ArticleWriter writer;
    private final Stories stories;

    /** @param client stays open */
    public Indexer(ElasticsearchClient client, IndexNames names, Pipeline pipeline, IndexOptions options) {
        this(client, names, pipeline, options, InstantSource.system());
    }

    Indexer(
            ElasticsearchClient client,
            IndexNames names,
            Pipeline pipeline,
            IndexOptions options,
            InstantSource clock) {
        this.client = client;
        this.names = names;
        this.pipeline = pipeline;
        this.options = options;
        this.clock = clock;
        this.lifecycle = new IndexLifecycle(client, names, clock);
        this.writer = new ArticleWriter(client, names, pipeline, options.patience(), options.workers());
        this.stories = new Stories(client, names, options.patience());
    }

    /**
     * Indexes all of a source. New articles are added, changed ones take the place of their older form, unchanged ones are
     * left alone.
     *
     * @param rejects where refused articles are written, each a line of JSON that can be input again; null for nowhere
     * @throws ElasticsearchUnreachable when Elasticsearch does not answer at the start. When it goes away later and
     *     does not come back in time, the summary says so and the rejects file has what was on its way
     * @throws io.zhengwen.indexer.lifecycle.OutdatedIndexException when the indices need a rebuild
     */
    public Summary index(ArticleSource source, @Nullable Path rejects, ProgressListener progress)
            throws InterruptedException {
        prepare();
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (RejectsFile file = new RejectsFile(rejects)) {
            IndexRun run = new IndexRun(pipeline, writer, file, progress, options, startedAt);
            try {
                run.run(source);
                stories.settle();
            } catch (ElasticsearchUnreachable e) {
                return run.tally().summary(rejects, e.getMessage(), null);
            }
            return run.tally().summary(rejects, null, verify(run.tally(), startedAt));
        }
    }

    /**
     * Makes the indices anew from the articles as they were received, with today's words, names and rules. Searches see
     * the old indices until the new ones are complete, then the new ones, in one step; the old ones stay, without an
     * alias, until the next rebuild. When anything is refused or differs in number, nothing changes.
     */
    public Summary rebuild(@Nullable Path rejects, ProgressListener progress) throws InterruptedException {
        IndexNames staging = names.staging();
        StoredOriginals originals = new StoredOriginals(client, names);
        boolean done = false;
        try {
            lifecycle.stage(staging);
            Summary summary;
            try (Indexer anew = new Indexer(client, staging, pipeline, options, clock)) {
                summary = anew.index(originals, rejects, progress);
            }
            long there = originals.count();
            if (summary.isComplete() && summary.indexed() == there) {
                lifecycle.promote(staging);
                done = true;
                return summary;
            }
            return summary.withProblem("the indices stay as they were: of " + there + " articles " + summary.indexed()
                    + " are in the new ones, " + summary.refused() + " were refused");
        } catch (IOException e) {
            throw ElasticsearchUnreachable.during("cannot rebuild the indices", e);
        } finally {
            if (!done) {
                dropQuietly(staging);
            }
        }
    }

    private void dropQuietly(IndexNames staging) {
        try {
            lifecycle.drop(staging);
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("the unfinished new indices stay until the next rebuild: {}", e.getMessage());
        }
    }

    /**
     * Indexes the few articles of a source as {@link #index} does, and tells what became of each, in the source's order.
     *
     * @throws ElasticsearchUnreachable when Elasticsearch does not answer in time; some may have been written
     * @throws io.zhengwen.indexer.lifecycle.OutdatedIndexException when the indices need a rebuild
     */
    public List<ArticleOutcome> indexEach(ArticleSource source) throws InterruptedException {
        prepare();
        EachArticle each =
                new EachArticle(pipeline, writer, options, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        source.read(each);
        List<ArticleOutcome> outcomes = each.finish();
        refresh();
        return outcomes;
    }

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of those that were there
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        prepare();
        stories.leave(ids);
        Set<String> deleted = writer.delete(ids);
        refresh();
        return deleted;
    }

    /** Creates the indices when they are missing, and makes what a killed indexer has left visible. */
    private void prepare() {
        try {
            lifecycle.ensure();
            lifecycle.refresh();
        } catch (IOException e) {
            throw ElasticsearchUnreachable.during("cannot reach Elasticsearch", e);
        }
    }

    private void refresh() {
        try {
            lifecycle.refresh();
        } catch (IOException e) {
            throw ElasticsearchUnreachable.during("Elasticsearch went away", e);
        }
    }

    /** Refreshes and compares the articles that this run has written with those that are there. */
    private @Nullable String verify(Tally tally, Instant startedAt) {
        refresh();
        try {
            long there = client.count(c -> c.index(names.alias(Level.ARTICLE))
                            .query(q -> q.term(t -> t.field(Fields.INDEXED_AT).value(startedAt.toString()))))
                    .count();
            return there == tally.distinct()
                    ? null
                    : "this run has written " + tally.distinct() + " articles, and the index has " + there
                            + " of them: another indexer may have changed or deleted some since";
        } catch (IOException | ElasticsearchException e) {
            return "what was written could not be counted: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        writer.close();
        stories.close();
    }
}

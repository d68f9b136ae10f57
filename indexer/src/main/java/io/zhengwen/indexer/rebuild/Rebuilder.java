package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.indexer.lifecycle.StagedIndices;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Fills new indices and swaps them for the current ones, while others go on searching and writing. */
public final class Rebuilder {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Pipeline pipeline;
    private final IndexOptions options;
    private final IndexLifecycle lifecycle;

    /** @param client stays open; the caller closes it */
    public Rebuilder(ElasticsearchClient client, IndexNames names, Pipeline pipeline, IndexOptions options) {
        this.client = client;
        this.names = names;
        this.pipeline = pipeline;
        this.options = options;
        this.lifecycle = new IndexLifecycle(client, names, InstantSource.system(), options.rebuildSilence());
    }

    /**
     * Rebuilds the indices with the current words, names and rules. Searches see the current indices until the new ones
     * are complete, then the new ones, in one step; documents that others write meanwhile are in the new ones too. The
     * former indices are kept for {@link io.zhengwen.indexer.Indexer#rollback} until the next rebuild. When a stored
     * article is rejected, or the numbers of articles differ, nothing changes and the summary gives the reason.
     *
     * @param rejects the file for rejected articles; null for none
     * @throws ArticlesMissingException when the source lacks stored articles and may not drop them; nothing changes
     * @throws io.zhengwen.indexer.lifecycle.RebuildRunningException when another process is rebuilding
     */
    public IndexRunSummary rebuild(RebuildSource source, @Nullable Path rejects, ProgressListener progress)
            throws InterruptedException {
        try (StagedIndices staged = lifecycle.stage();
                Indexer newIndexer = new Indexer(client, staged.names(), pipeline, options)) {
            return new StagedRebuild(client, names, staged, newIndexer, rejects).run(source, progress);
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot rebuild the indices", e);
        }
    }
}

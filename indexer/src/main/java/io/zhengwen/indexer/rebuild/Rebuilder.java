package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.lifecycle.StagedIndices;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills new indices and puts them in the place of those in use, while others go on searching and writing.
 *
 * <ol>
 *   <li>all of the source is indexed into new indices, whose settings are for loading
 *   <li>what has been written to the indices in use meanwhile is indexed too
 *   <li>the new indices are merged and get the settings of indices in use
 *   <li>the indices in use become read-only, and the rest of what was written to them follows; indexers wait
 *   <li>the numbers of articles are compared, and the aliases change over in one step; the indexers go on, in the new
 *       indices
 * </ol>
 */
public final class Rebuilder {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final StagedIndices staging;
    private final Indexer anew;
    private final @Nullable Path rejects;

    /** @param anew writes to the staged indices */
    public Rebuilder(
            ElasticsearchClient client, IndexNames names, StagedIndices staging, Indexer anew, @Nullable Path rejects) {
        this.client = client;
        this.names = names;
        this.staging = staging;
        this.anew = anew;
        this.rejects = rejects;
    }

    public IndexRunSummary run(RebuildSource source, ProgressListener progress)
            throws IOException, InterruptedException {
        return source instanceof RebuildSource.Given given
                ? fromGiven(given, progress)
                : fromStored(new StoredArticleSource(client, names), progress);
    }

    private IndexRunSummary fromStored(StoredArticleSource originals, ProgressListener progress)
            throws IOException, InterruptedException {
        IndexRunSummary summary = anew.index(originals, rejects, progress);
        if (!isSound(summary) || summary.refused() > 0) {
            return unchanged(summary, summary.refused() + " articles were refused");
        }
        Optional<String> trouble = catchUp(() -> new RebuildCatchUp.Equal(client, names, staging.names()), () -> {});
        long there = originals.count();
        long here = new StoredArticleSource(client, staging.names()).count();
        if (trouble.isPresent() || here != there) {
            return unchanged(summary, trouble.orElse("of " + there + " articles " + here + " are in the new ones"));
        }
        staging.promote();
        return summary;
    }

    private IndexRunSummary fromGiven(RebuildSource.Given given, ProgressListener progress)
            throws IOException, InterruptedException {
        SeqNoWatermark[] since = {SeqNoWatermark.now(client, names)};
        IndexRunSummary summary = anew.index(given.articles(), rejects, progress);
        if (!isSound(summary)) {
            return unchanged(summary, "not all articles could be written");
        }
        Passes arrivals = () -> {
            RebuildCatchUp.Arrivals pass =
                    new RebuildCatchUp.Arrivals(new StoredArticleSource(client, names), since[0]);
            since[0] = SeqNoWatermark.now(client, names);
            return pass;
        };
        Optional<String> trouble = catchUp(arrivals, given.replace() ? () -> {} : this::refuseLosses);
        if (trouble.isPresent()) {
            return unchanged(summary, trouble.get());
        }
        staging.promote();
        return summary;
    }

    private static boolean isSound(IndexRunSummary summary) {
        return summary.problem() == null && summary.note() == null;
    }

    private static IndexRunSummary unchanged(IndexRunSummary summary, String why) {
        String reason = summary.problem() != null ? summary.problem() : summary.note() != null ? summary.note() : why;
        return summary.withProblem("the indices stay as they were: " + reason);
    }

    private interface Passes {
        RebuildCatchUp next() throws IOException;
    }

    private interface Check {
        void run() throws InterruptedException;
    }

    /**
     * Runs one pass while others write, merges, then runs the last pass while writes are blocked; returns the problem,
     * if any.
     */
    private Optional<String> catchUp(Passes passes, Check afterFirst) throws IOException, InterruptedException {
        Optional<String> trouble = pass(passes.next());
        if (trouble.isPresent()) {
            return trouble;
        }
        afterFirst.run();
        staging.finish();
        staging.freeze();
        return pass(passes.next());
    }

    private Optional<String> pass(RebuildCatchUp catchUp) throws IOException, InterruptedException {
        client.indices().refresh(r -> r.index(names.all()));
        IndexRunSummary summary = anew.index(catchUp.articles(), null, ProgressListener.NONE);
        if (!catchUp.gone().isEmpty()) {
            anew.delete(catchUp.gone());
        }
        if (!isSound(summary)) {
            return Optional.ofNullable(summary.problem()).or(() -> Optional.ofNullable(summary.note()));
        }
        return summary.firstRefusals().stream()
                .map(refusal ->
                        "article " + refusal.where() + ", which arrived meanwhile, was refused: " + refusal.reason())
                .findFirst();
    }

    private void refuseLosses() throws InterruptedException {
        Losses losses = new Losses();
        new IndexDiff(client, names, staging.names()).tell(losses);
        if (losses.number > 0) {
            throw new ArticlesMissingException(
                    losses.number + " articles are in the indices and not in what was given, such as "
                            + String.join(", ", losses.some) + "; give --replace to let them go");
        }
    }

    private static final class Losses implements IndexDiff.Listener {
        private static final int SHOWN = 5;

        private final List<String> some = new ArrayList<>();
        private long number;

        @Override
        public void onlyHere(String id) {
            number++;
            if (some.size() < SHOWN) {
                some.add(id);
            }
        }
    }
}

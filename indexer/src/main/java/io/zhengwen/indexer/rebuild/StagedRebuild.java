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
 * One rebuild into staged indices:
 *
 * <ol>
 *   <li>the whole source is indexed into the new indices, whose settings are for loading
 *   <li>articles written to the current indices meanwhile are indexed too
 *   <li>the new indices are merged and get the settings of indices in use
 *   <li>the current indices become read-only, and the rest of their changes follows; indexers wait
 *   <li>the numbers of articles are compared, and the aliases are swapped in one step; the indexers go on, in the new
 *       indices
 * </ol>
 */
final class StagedRebuild {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final StagedIndices staged;
    private final Indexer newIndexer;
    private final @Nullable Path rejects;

    /** @param newIndexer writes to the staged indices */
    StagedRebuild(
            ElasticsearchClient client,
            IndexNames names,
            StagedIndices staged,
            Indexer newIndexer,
            @Nullable Path rejects) {
        this.client = client;
        this.names = names;
        this.staged = staged;
        this.newIndexer = newIndexer;
        this.rejects = rejects;
    }

    IndexRunSummary run(RebuildSource source, ProgressListener progress) throws IOException, InterruptedException {
        return source instanceof RebuildSource.Given given
                ? fromGiven(given, progress)
                : fromStored(new StoredArticleSource(client, names), progress);
    }

    private IndexRunSummary fromStored(StoredArticleSource originals, ProgressListener progress)
            throws IOException, InterruptedException {
        IndexRunSummary summary = newIndexer.index(originals, rejects, progress);
        if (!isSound(summary) || summary.rejected() > 0) {
            return unchanged(summary, summary.rejected() + " articles were rejected");
        }
        Optional<String> problem = catchUp(() -> new RebuildCatchUp.Equal(client, names, staged.names()), () -> {});
        long storedCount = originals.count();
        long newCount = new StoredArticleSource(client, staged.names()).count();
        if (problem.isPresent() || newCount != storedCount) {
            return unchanged(
                    summary, problem.orElse("of " + storedCount + " articles " + newCount + " are in the new ones"));
        }
        staged.promote();
        return summary;
    }

    private IndexRunSummary fromGiven(RebuildSource.Given given, ProgressListener progress)
            throws IOException, InterruptedException {
        SeqNoWatermark[] since = {SeqNoWatermark.now(client, names)};
        IndexRunSummary summary = newIndexer.index(given.articles(), rejects, progress);
        if (!isSound(summary)) {
            return unchanged(summary, "not all articles could be written");
        }
        Passes arrivals = () -> {
            RebuildCatchUp.Arrivals pass =
                    new RebuildCatchUp.Arrivals(new StoredArticleSource(client, names), since[0]);
            since[0] = SeqNoWatermark.now(client, names);
            return pass;
        };
        Optional<String> problem = catchUp(arrivals, given.replace() ? () -> {} : this::rejectLosses);
        if (problem.isPresent()) {
            return unchanged(summary, problem.get());
        }
        staged.promote();
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
        Optional<String> problem = pass(passes.next());
        if (problem.isPresent()) {
            return problem;
        }
        afterFirst.run();
        staged.finish();
        staged.freeze();
        return pass(passes.next());
    }

    private Optional<String> pass(RebuildCatchUp catchUp) throws IOException, InterruptedException {
        client.indices().refresh(r -> r.index(names.all()));
        IndexRunSummary summary = newIndexer.index(catchUp.articles(), null, ProgressListener.NONE);
        if (!catchUp.gone().isEmpty()) {
            newIndexer.delete(catchUp.gone());
        }
        if (!isSound(summary)) {
            return Optional.ofNullable(summary.problem()).or(() -> Optional.ofNullable(summary.note()));
        }
        return summary.firstRejections().stream()
                .map(rejection -> "article " + rejection.where() + ", which arrived meanwhile, was rejected: "
                        + rejection.reason())
                .findFirst();
    }

    private void rejectLosses() throws InterruptedException {
        Losses losses = new Losses();
        new IndexDiff(client, names, staged.names()).report(losses);
        if (losses.number > 0) {
            throw new ArticlesMissingException(
                    losses.number + " stored articles are missing from the given ones, such as "
                            + String.join(", ", losses.some) + "; use --replace to drop them");
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

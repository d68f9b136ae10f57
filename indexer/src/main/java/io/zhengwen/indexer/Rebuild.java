package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.lifecycle.Differences;
import io.zhengwen.indexer.lifecycle.Staging;
import io.zhengwen.indexer.lifecycle.StoredOriginals;
import io.zhengwen.indexer.lifecycle.WrittenUntil;
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
final class Rebuild {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Staging staging;
    private final Indexer anew;
    private final @Nullable Path rejects;

    /** @param anew writes to the staged indices */
    Rebuild(ElasticsearchClient client, IndexNames names, Staging staging, Indexer anew, @Nullable Path rejects) {
        this.client = client;
        this.names = names;
        this.staging = staging;
        this.anew = anew;
        this.rejects = rejects;
    }

    Summary run(RebuildSource source, ProgressListener progress) throws IOException, InterruptedException {
        return source instanceof RebuildSource.Given given
                ? fromGiven(given, progress)
                : fromStored(new StoredOriginals(client, names), progress);
    }

    private Summary fromStored(StoredOriginals originals, ProgressListener progress)
            throws IOException, InterruptedException {
        Summary summary = anew.index(originals, rejects, progress);
        if (!isSound(summary) || summary.refused() > 0) {
            return unchanged(summary, summary.refused() + " articles were refused");
        }
        Optional<String> trouble = catchUp(() -> new CatchUp.Equal(client, names, staging.names()), () -> {});
        long there = originals.count();
        long here = new StoredOriginals(client, staging.names()).count();
        if (trouble.isPresent() || here != there) {
            return unchanged(summary, trouble.orElse("of " + there + " articles " + here + " are in the new ones"));
        }
        staging.promote();
        return summary;
    }

    private Summary fromGiven(RebuildSource.Given given, ProgressListener progress)
            throws IOException, InterruptedException {
        WrittenUntil[] since = {WrittenUntil.now(client, names)};
        Summary summary = anew.index(given.articles(), rejects, progress);
        if (!isSound(summary)) {
            return unchanged(summary, "not all articles could be written");
        }
        Passes arrivals = () -> {
            CatchUp.Arrivals pass = new CatchUp.Arrivals(new StoredOriginals(client, names), since[0]);
            since[0] = WrittenUntil.now(client, names);
            return pass;
        };
        Optional<String> trouble = catchUp(arrivals, given.replace() ? () -> {} : this::refuseLosses);
        if (trouble.isPresent()) {
            return unchanged(summary, trouble.get());
        }
        staging.promote();
        return summary;
    }

    private static boolean isSound(Summary summary) {
        return summary.problem() == null && summary.note() == null;
    }

    private static Summary unchanged(Summary summary, String why) {
        String reason = summary.problem() != null ? summary.problem() : summary.note() != null ? summary.note() : why;
        return summary.withProblem("the indices stay as they were: " + reason);
    }

    private interface Passes {
        CatchUp next() throws IOException;
    }

    private interface Check {
        void run() throws InterruptedException;
    }

    /** One pass while others write, then merging, then the last pass while nobody can; what went wrong, if anything. */
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

    private Optional<String> pass(CatchUp catchUp) throws IOException, InterruptedException {
        client.indices().refresh(r -> r.index(names.all()));
        Summary summary = anew.index(catchUp.articles(), null, ProgressListener.NONE);
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
        new Differences(client, names, staging.names()).tell(losses);
        if (losses.number > 0) {
            throw new ArticlesWouldGo(losses.number + " articles are in the indices and not in what was given, such as "
                    + String.join(", ", losses.some) + "; give --replace to let them go");
        }
    }

    private static final class Losses implements Differences.Listener {
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

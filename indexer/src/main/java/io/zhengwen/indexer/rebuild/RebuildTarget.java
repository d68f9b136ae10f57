package io.zhengwen.indexer.rebuild;

import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The writer of the new indices, as far as a rebuild needs it: an indexer implements it. */
public interface RebuildTarget {
    /** Indexes all of a source; rejected articles go to a file, or nowhere if null. */
    IndexRunSummary index(ArticleSource source, @Nullable Path rejects, ProgressListener progress)
            throws InterruptedException;

    /** Deletes articles and returns the ids of those that were there. */
    Set<String> delete(Collection<String> ids) throws InterruptedException;
}

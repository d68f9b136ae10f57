package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.SkipKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of an index run. {@code read = indexed + updated + unchanged + rejected}.
 *
 * @param read the number of articles found, rejected ones included
 * @param indexed the number of new articles
 * @param updated the number of articles that replaced an older form
 * @param rejected the number of articles that could not be read or written
 * @param skips the number of files that are not articles, by kind
 * @param passages the number of documents written, articles included
 * @param deleted the number of documents of older forms that were deleted
 * @param firstRejections some rejections with their reasons
 * @param rejects the file with all rejected articles; absent when there are none or no file was wanted
 * @param problem the reason why the run ended early; absent when all input was read
 * @param note a difference between the documents written and those in the index, as when another indexer was running
 */
public record IndexRunSummary(
        long read,
        long indexed,
        long updated,
        long unchanged,
        long rejected,
        Map<SkipKind, Long> skips,
        long passages,
        long deleted,
        List<ReadOutcome.Rejected> firstRejections,
        @Nullable Path rejects,
        Duration took,
        @Nullable String problem,
        @Nullable String note) {
    public IndexRunSummary {
        skips = Map.copyOf(skips);
        firstRejections = List.copyOf(firstRejections);
        if (read != indexed + updated + unchanged + rejected) {
            throw new IllegalArgumentException("read " + read + " articles, but " + indexed + " indexed, " + updated
                    + " updated, " + unchanged + " unchanged and " + rejected + " refused do not add up to that");
        }
    }

    /** Returns this summary with the reason why the run is not done. */
    public IndexRunSummary withProblem(String why) {
        return new IndexRunSummary(
                read,
                indexed,
                updated,
                unchanged,
                rejected,
                skips,
                passages,
                deleted,
                firstRejections,
                rejects,
                took,
                why,
                note);
    }

    /** Whether every article that was found is in the index. */
    public boolean isComplete() {
        return rejected == 0 && problem == null;
    }

    /** The number of files that are not articles. */
    public long skipped() {
        return skips.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The summary in one line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%,d articles read: %,d indexed, %,d updated, %,d unchanged, %,d refused; %,d passages written, %,d"
                        + " deleted; %,d other files skipped%s; %.1f s",
                read,
                indexed,
                updated,
                unchanged,
                rejected,
                passages,
                deleted,
                skipped(),
                kinds(),
                took.toMillis() / 1000.0);
    }

    /** Returns {@code  (documentation 1, links 3)}, or nothing when nothing was skipped. */
    private String kinds() {
        return skips.isEmpty() ? "" : " (" + SkipKind.listed(skips) + ")";
    }
}

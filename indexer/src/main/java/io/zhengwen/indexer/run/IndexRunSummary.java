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
 * What an index run has done. {@code read = indexed + updated + unchanged + refused}.
 *
 * @param read articles that were found, the refused ones included
 * @param indexed new articles
 * @param updated articles that took the place of an older form
 * @param refused articles that could not be read or written
 * @param skips how many files that are no articles, by kind
 * @param passages documents written, articles included
 * @param deleted documents of older forms that are gone
 * @param firstRefusals some refusals with their reasons
 * @param rejects the file with all refused articles; absent when there are none or none was wanted
 * @param problem why the run ended early; absent when all input was read
 * @param note what the index says that differs from what was written, as when another indexer was at work
 */
public record IndexRunSummary(
        long read,
        long indexed,
        long updated,
        long unchanged,
        long refused,
        Map<SkipKind, Long> skips,
        long passages,
        long deleted,
        List<ReadOutcome.Rejected> firstRefusals,
        @Nullable Path rejects,
        Duration took,
        @Nullable String problem,
        @Nullable String note) {
    public IndexRunSummary {
        skips = Map.copyOf(skips);
        firstRefusals = List.copyOf(firstRefusals);
        if (read != indexed + updated + unchanged + refused) {
            throw new IllegalArgumentException("read " + read + " articles, but " + indexed + " indexed, " + updated
                    + " updated, " + unchanged + " unchanged and " + refused + " refused do not add up to that");
        }
    }

    /** The same with why it is not done. */
    public IndexRunSummary withProblem(String why) {
        return new IndexRunSummary(
                read,
                indexed,
                updated,
                unchanged,
                refused,
                skips,
                passages,
                deleted,
                firstRefusals,
                rejects,
                took,
                why,
                note);
    }

    /** Whether every article that was found is in the index. */
    public boolean isComplete() {
        return refused == 0 && problem == null;
    }

    /** How many files are no articles. */
    public long skipped() {
        return skips.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%,d articles read: %,d indexed, %,d updated, %,d unchanged, %,d refused; %,d passages written, %,d"
                        + " deleted; %,d other files skipped%s; %.1f s",
                read,
                indexed,
                updated,
                unchanged,
                refused,
                passages,
                deleted,
                skipped(),
                kinds(),
                took.toMillis() / 1000.0);
    }

    /** {@code  (documentation 1, links 3)}; nothing when nothing was skipped. */
    private String kinds() {
        return skips.isEmpty() ? "" : " (" + SkipKind.listed(skips) + ")";
    }
}

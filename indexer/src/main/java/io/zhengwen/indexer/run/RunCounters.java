package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.SkipKind;
import io.zhengwen.indexer.write.WriteOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counters of an index run. Thread-safe. */
public final class RunCounters {
    private static final int REJECTIONS_KEPT = 20;

    private final long start = System.nanoTime();
    private final List<ReadOutcome.Rejected> firstRejections = new ArrayList<>();
    private long indexed;
    private long updated;
    private long unchanged;
    private long rejected;
    private final Map<SkipKind, Long> skipped = new EnumMap<>(SkipKind.class);
    private long passages;
    private long deleted;
    private long distinct;
    private long documents;

    synchronized void skipped(SkipKind kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    synchronized void rejected(ReadOutcome.Rejected rejection) {
        rejected++;
        if (firstRejections.size() < REJECTIONS_KEPT) {
            firstRejections.add(rejection);
        }
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void written(WriteOutcome.Written written) {
        if (written.replaced()) {
            updated++;
        } else {
            indexed++;
        }
        distinct += written.superseded() == 0 ? 1 : 0;
        documents += written.passages() - written.superseded();
        passages += written.passages();
        deleted += written.deleted();
    }

    /** The number of different articles that this run has written. */
    public synchronized long distinct() {
        return distinct;
    }

    /** The number of documents of these articles. */
    public synchronized long documents() {
        return documents;
    }

    synchronized long read() {
        return indexed + updated + unchanged + rejected;
    }

    public synchronized IndexRunSummary summary(
            @Nullable Path rejects, @Nullable String problem, @Nullable String note) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new IndexRunSummary(
                read(),
                indexed,
                updated,
                unchanged,
                rejected,
                skipped,
                passages,
                deleted,
                firstRejections,
                rejected == 0 ? null : rejects,
                took,
                problem,
                note);
    }
}

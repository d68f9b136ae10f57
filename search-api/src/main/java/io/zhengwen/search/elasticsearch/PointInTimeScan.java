package io.zhengwen.search.elasticsearch;

import io.zhengwen.search.query.PagePosition;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageScan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scans a point in time with one batch in memory. */
final class PointInTimeScan implements PassageScan {
    private final Function<PagePosition, Batch> batches;
    private final Consumer<String> closing;
    private @Nullable PagePosition next;
    private @Nullable String pointInTime;

    /**
     * Creates a scan at its first hit.
     *
     * @param start null when nothing matches
     * @param closing closes a point in time
     */
    PointInTimeScan(@Nullable PagePosition start, Function<PagePosition, Batch> batches, Consumer<String> closing) {
        this.next = start;
        this.pointInTime = start == null ? null : start.pointInTime();
        this.batches = batches;
        this.closing = closing;
    }

    /** @param next null after the last batch */
    record Batch(List<PassageHit> hits, @Nullable PagePosition next) {}

    @Override
    public List<PassageHit> next() {
        if (next == null) {
            return List.of();
        }
        Batch batch = batches.apply(next);
        next = batch.next();
        if (next != null) {
            pointInTime = next.pointInTime();
        }
        return batch.hits();
    }

    @Override
    public void close() {
        if (pointInTime != null) {
            closing.accept(pointInTime);
            pointInTime = null;
        }
        next = null;
    }
}

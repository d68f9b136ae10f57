package io.zhengwen.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts: made by the index with the page before, to be given back to it.
 *
 * @param pointInTime the state of the index that all pages show
 * @param after what the last hit before was ordered by: numbers and texts; empty for grouped pages
 * @param skipped how many hits or groups stand before
 */
public record PagePosition(String pointInTime, List<@Nullable Object> after, long skipped) {
    public PagePosition {
        after = Collections.unmodifiableList(new ArrayList<>(after));
        if (skipped < 0) {
            throw new IllegalArgumentException("cannot skip " + skipped + " hits");
        }
    }
}

package io.zhengwen.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start of a page, created by the index with the page before it.
 *
 * @param pointInTime identifies the state of the index that all pages show
 * @param after the sort values of the last hit before the page, numbers and texts; empty for grouped pages
 * @param skipped the number of hits or groups before the page
 */
public record PagePosition(String pointInTime, List<@Nullable Object> after, long skipped) {
    public PagePosition {
        after = Collections.unmodifiableList(new ArrayList<>(after));
        if (skipped < 0) {
            throw new IllegalArgumentException("cannot skip " + skipped + " hits");
        }
    }
}

package io.zhengwen.search.query;

import java.time.LocalDate;
import java.util.List;

/**
 * A histogram of publication dates.
 *
 * @param buckets the non-empty buckets, the earliest first
 * @param undated the number of matches without a date
 * @param approximate whether some counts of groups are not exact
 */
public record Timeline(List<Bucket> buckets, long undated, boolean approximate) {
    public Timeline {
        buckets = List.copyOf(buckets);
    }

    /**
     * One interval.
     *
     * @param date the first day of the interval, in {@link DateRange#ZONE}
     */
    public record Bucket(LocalDate date, long count) {}
}

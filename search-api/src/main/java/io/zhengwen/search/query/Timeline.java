package io.zhengwen.search.query;

import java.time.LocalDate;
import java.util.List;

/**
 * How many passages or groups were published when.
 *
 * @param buckets those with any, the earliest first
 * @param undated how many have no date
 * @param approximate whether some counts, of groups, are not exact
 */
public record Timeline(List<Bucket> buckets, long undated, boolean approximate) {
    public Timeline {
        buckets = List.copyOf(buckets);
    }

    /**
     * One step.
     *
     * @param date the first day of the step, in {@link DateRange#ZONE}
     */
    public record Bucket(LocalDate date, long count) {}
}

package io.zhengwen.search.query;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Days of publication in {@link #ZONE}, both inclusive; null is open.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The calendar that dates are read in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** All of time, undated passages included. */
    public static final DateRange ALL = new DateRange(null, null);

    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("dates from " + from + " to " + to + " run backwards");
        }
    }

    public boolean isAll() {
        return from == null && to == null;
    }
}

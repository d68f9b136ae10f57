package io.zhengwen.search.query;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A range of publication days in {@link #ZONE}, inclusive; null is open.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The time zone of dates. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** All passages, including undated ones. */
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

package io.zhengwen.search.query;

/** How long each step of a timeline is, by the calendar; weeks begin on Monday. */
public enum TimelineInterval {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY
}

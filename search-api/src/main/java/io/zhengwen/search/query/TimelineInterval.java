package io.zhengwen.search.query;

/** The calendar interval of a timeline's buckets; weeks start on Monday. */
public enum TimelineInterval {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY
}

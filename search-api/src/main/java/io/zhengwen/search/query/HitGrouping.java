package io.zhengwen.search.query;

import java.util.Locale;

/** What passages are put together by: each group is one hit, and counts count groups. */
public enum HitGrouping {
    /** Every passage for itself. */
    NONE,
    /** The passages of an article. */
    ARTICLE,
    /** The passages of an article and of its reprints. */
    STORY;

    /** Pages of groups end here: Elasticsearch finds groups by going through all those before. */
    public static final int MAX_PAGED = 10_000;

    /** The name in parameters and answers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

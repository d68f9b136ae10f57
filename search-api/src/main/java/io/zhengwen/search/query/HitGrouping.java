package io.zhengwen.search.query;

import java.util.Locale;

/** The grouping of passages; each group is one hit, and counts are numbers of groups. */
public enum HitGrouping {
    /** No grouping. */
    NONE,
    /** One group for each article. */
    ARTICLE,
    /** One group for each story, that is an article and its reprints. */
    STORY;

    /** The last group that paging reaches: Elasticsearch skips groups by computing all of those before. */
    public static final int MAX_PAGED = 10_000;

    /** The name in parameters and answers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

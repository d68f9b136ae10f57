package io.zhengwen.search.query;

/** The order of hits; equals stand in the order of their articles, paragraphs and sentences. */
public enum Sort {
    RELEVANCE,
    /** Latest first, undated last. */
    NEWEST,
    /** Earliest first, undated last. */
    OLDEST
}

package io.zhengwen.search.query;

/**
 * A summary of the index that changes whenever articles are added, changed or deleted.
 *
 * @param articles the number of articles
 * @param lastIndexed the time of the latest indexing in milliseconds since 1970; 0 for an empty index
 */
public record IndexState(long articles, long lastIndexed) {}

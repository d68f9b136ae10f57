package io.zhengwen.search.query;

/**
 * What changes whenever articles come, change or go.
 *
 * @param articles how many there are
 * @param lastIndexed when the last one was indexed, milliseconds since 1970; 0 without any
 */
public record IndexState(long articles, long lastIndexed) {}

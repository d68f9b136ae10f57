package io.zhengwen.search.query;

/**
 * A value of a facet with its display label.
 *
 * @param count the number of articles with the value
 */
public record NamedValue(Facet facet, String value, String label, long count) {}

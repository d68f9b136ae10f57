package io.zhengwen.search.query;

/**
 * A value of a facet and what people read for it.
 *
 * @param count how many articles have it
 */
public record NamedValue(Facet facet, String value, String label, long count) {}

package io.zhengwen.search.query;

import java.util.List;

/**
 * How often a facet's values occur among what was found.
 *
 * @param values the most frequent first, then by value; chosen values are always among them, if need be with 0
 * @param other the counts of all values that are not listed, added up
 * @param approximate true when groups are counted and there are too many of them, or of values, to be exact
 */
public record FacetCounts(List<Value> values, long other, boolean approximate) {
    /** Nothing to count. */
    public static final FacetCounts NONE = new FacetCounts(List.of(), 0, false);

    public FacetCounts {
        values = List.copyOf(values);
    }

    /** One value, as the facet's filter takes it. */
    public record Value(String value, long count, boolean selected) {}
}

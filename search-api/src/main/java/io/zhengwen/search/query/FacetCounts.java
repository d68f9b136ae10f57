package io.zhengwen.search.query;

import java.util.List;

/**
 * The counts of a facet's values among the matches.
 *
 * @param values the most frequent first, then by value; includes all chosen values, possibly with count 0
 * @param other the sum of the counts of values that are not listed
 * @param approximate true when groups are counted and there are too many of them, or of values, to be exact
 */
public record FacetCounts(List<Value> values, long other, boolean approximate) {
    /** No values. */
    public static final FacetCounts NONE = new FacetCounts(List.of(), 0, false);

    public FacetCounts {
        values = List.copyOf(values);
    }

    /** One value, in the spelling that the facet's filter accepts. */
    public record Value(String value, long count, boolean selected) {}
}
